package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Chromium on somebody's desk. Every page it comes to is checked for accessibility, foreign
 * hosts and console errors.
 */
final class Desk implements AutoCloseable {
    private static final Path PICTURES = Path.of(System.getProperty("bihuan.pictures"));

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Desk(String address) {
        this.address = address;
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking")));
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no Chromium found; ./bihuan test says how to install it"));
    }

    /** A window of an office desktop, in Chinese. */
    Page window() {
        return window(1366, 768, true);
    }

    Page window(int width, int height, boolean javaScript) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("zh-CN")
                                .setColorScheme(ColorScheme.LIGHT)
                                .setJavaScriptEnabled(javaScript)
                                .setBaseURL(address));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                complaints.add("asks another host: " + request.url());
            }
        });
        return page;
    }

    /** Signs one of the sample's people in, in a window of his own. */
    Page sample(String name) {
        Page page = window();
        signIn(page, name, "sample-" + name + "-2026");
        return page;
    }

    static void signIn(Page page, String name, String password) {
        page.navigate("/sign-in");
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", password);
        page.click("main button.button-main");
        page.waitForLoadState(LoadState.LOAD);
    }

    /**
     * Looks at the page as an accessibility tool does, takes a picture, and fails on what it finds.
     */
    void inspect(Page page, String name) {
        picture(page, name);
        List<Rule> violations =
                new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations();
        assertThat(
                        violations.stream()
                                .map(v ->
                                        v.getId()
                                                + ": "
                                                + v.getHelp()
                                                + " "
                                                + v.getNodes().stream()
                                                        .limit(3)
                                                        .map(n -> n.getHtml())
                                                        .toList()))
                .as("accessibility of " + name + " (" + page.url() + ")")
                .isEmpty();
        assertThat(complaints).as("console and requests up to " + name).isEmpty();
    }

    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
