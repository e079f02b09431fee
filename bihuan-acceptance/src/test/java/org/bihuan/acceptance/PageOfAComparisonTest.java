package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare --format html}: the page counts and points by itself, opened as a file. */
class PageOfAComparisonTest {
    private static final String DEED = "去年八月收到群众来信后压了十二天才批转，镇里三次来电话催办都没有回复。";
    private static final String VISIT = "下乡调研总是当天来回，没有在村里住过一晚，情况是听汇报听来的。";
    private static final String QUOTED = "“干部要经常到困难多的地方去听取意见”";

    @TempDir static Path folder;

    private static Desk desk;

    @BeforeAll
    static void compare() throws Exception {
        write(
                "old/many.txt",
                "别处的开头。\n"
                        + padding("墙边堆着第%d捆柴。\n", 40)
                        + DEED
                        + padding("河里游过第%d条鱼。\n", 40)
                        + VISIT);
        write("old/few.txt", "另一篇文章。\n" + VISIT + "\n" + QUOTED + "这句话抄在本子上。");
        write(
                "q.txt",
                "自己的开头。\n"
                        + DEED
                        + padding("屋后栽了第%d棵树。\n", 60)
                        + VISIT
                        + "\n"
                        + QUOTED
                        + "也记下了。\n");
        page("zh");
        page("en");
        desk = new Desk("file://");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /** Lines of their own, so that both columns have to be scrolled. */
    private static String padding(String line, int lines) {
        StringBuilder text = new StringBuilder("\n");
        for (int i = 0; i < lines; i++) {
            text.append(line.formatted(i));
        }
        return text.toString();
    }

    private static void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static void page(String language) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-jar", System.getProperty("bihuan.cli"), "compare"));
        command.addAll(List.of(folder.resolve("q.txt").toString(), "--lang", language));
        command.addAll(List.of("--corpus", folder.resolve("old").toString(), "--format", "html"));
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(file(language).toFile())
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("errors"))).isZero();
    }

    private static Path file(String language) {
        return folder.resolve(language + ".html");
    }

    private static Page opened() {
        return opened(desk.window(), "zh");
    }

    private static Page opened(Page page, String language) {
        page.navigate("file://" + file(language));
        return page;
    }

    private static double figure(Page page, String name) {
        return Double.parseDouble(page.locator("#n-" + name).textContent().replace("%", ""));
    }

    @Test
    void aDraggedThresholdLeavesTheGreaterSources() {
        Page page = opened();
        Locator sources = page.locator("#sources > div");
        assertThat(sources.count()).isEqualTo(2);

        page.locator("#line").focus();
        for (int i = 0; i < 49; i++) {
            page.keyboard().press("ArrowRight");
        }

        assertThat(sources.count()).isOne();
        assertThat(sources.first().textContent()).contains("many.txt");
        assertThat(page.locator("#line").getAttribute("aria-valuetext")).endsWith("%");
        var box = page.locator("#chart").boundingBox();
        page.mouse().move(box.x + box.width - 2, box.y + 5);
        page.mouse().down();
        page.mouse().move(box.x + 1, box.y + 5);
        page.mouse().up();
        assertThat(sources.count()).isEqualTo(2);
    }

    @Test
    void aSpanThatIsPickedShowsItsPartner() {
        Page page = opened();

        page.locator("#left mark", new Page.LocatorOptions().setHasText("当天来回")).first().click();

        Locator left = page.locator("#left mark.picked").first();
        Locator right = page.locator("#right mark.picked").first();
        assertThat(right.getAttribute("data-m")).isEqualTo(left.getAttribute("data-m"));
        assertThat(right.textContent()).contains("当天来回");
        assertThat(page.locator("#why").textContent()).contains(".txt");
        page.waitForFunction(
                "() => { const m = document.querySelector('#right mark.picked'), b = document.getElementById('right');"
                        + " return m.offsetTop >= b.scrollTop && m.offsetTop < b.scrollTop + b.clientHeight; }");
    }

    @Test
    void bothColumnsScrollTogether() {
        Page page = opened();
        page.locator("#sources button", new Page.LocatorOptions().setHasText("many.txt")).click();
        assertThat(page.evaluate("() => document.getElementById('right').scrollTop")).isEqualTo(0);

        page.evaluate(
                "() => { const b = document.getElementById('left'); b.scrollTop = b.scrollHeight; }");

        page.waitForFunction("() => document.getElementById('right').scrollTop > 100");
    }

    @Test
    void filtersCountAnewAtOnce() {
        Page page = opened();
        double counted = figure(page, "counted");
        double total = figure(page, "total");
        assertThat(counted).isPositive().isLessThan(total);

        page.locator("#f-quotation").uncheck();
        assertThat(figure(page, "counted")).isGreaterThan(counted);
        page.locator("#f-quotation").check();
        assertThat(figure(page, "counted")).isEqualTo(counted);

        page.locator("#sources > div")
                .filter(new Locator.FilterOptions().setHasText("many.txt"))
                .locator("input")
                .uncheck();
        assertThat(figure(page, "counted")).isLessThan(counted).isPositive();

        page.locator("#least").fill("5000");
        assertThat(figure(page, "total")).isZero();
    }

    @Test
    void itReadsWellEverywhere() {
        for (String language : List.of("zh", "en")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1366, 390}) {
                    Page page = desk.window(width, width == 390 ? 844 : 768, true);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    opened(page, language);
                    desk.inspect(
                            page,
                            "80-comparison-%s-%s-%d"
                                    .formatted(language, scheme, width)
                                    .toLowerCase(java.util.Locale.ROOT));
                    assertThat(
                                    page.evaluate(
                                            "() => document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("nothing sticks out: " + language + " " + width)
                            .isEqualTo(true);
                }
            }
        }
    }
}
