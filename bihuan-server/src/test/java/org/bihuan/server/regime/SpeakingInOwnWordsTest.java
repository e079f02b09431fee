package org.bihuan.server.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.RoundOfAYear;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Regimes that are no party review go round the whole loop, and none of its words stands on any
 * page, print, export or refusal: every link is followed, in both languages, by everybody.
 */
@ServerTest
class SpeakingInOwnWordsTest {

    private static final Path FRAMEWORKS = Path.of("../frameworks");
    private static final Path FOREIGN = Path.of("src/test/resources/words/foreign.txt");
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

    /** Names of all regimes stand on these, which is their use; files are what people put in. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "/(assets|frameworks|own-frameworks|cycles/new|units|sign-out|evidence|preferences|help).*"
                            + "|.*/original.*");

    @Autowired ApplicationContext server;

    @ParameterizedTest
    @CsvSource({
        "iso9001-audit,figures,supervisor",
        "school-self-evaluation,figures,head",
        "after-action-review,figures,head",
        "generic,figures,head"
    })
    void noWordOfAnotherRegimeStandsAnywhere(String id, String evidence, String overrider)
            throws IOException {
        Team team = new Team(server);
        String framework = Files.readString(FRAMEWORKS.resolve(id + ".yaml"));
        String text = text(framework);
        Cycle first = team.cycle(id, "2025年度", "2025年度（第一轮）");
        RoundOfAYear year = new RoundOfAYear(team, first, text, evidence);
        year.reviewed(text + "\n以上情况截至2026年2月底。\n");
        String closed = year.closedItem();
        year.met("第一次会议", "2026-03-01", overrider);
        Cycle next = team.cycle(id, "2026年度", "2026年度（第二轮）");
        Browser organiser = team.office.browserOf(team.organiser);
        String carry = "/cycles/" + next.id() + "/carry-over";
        year.refusals.add(organiser.post(carry, Map.of()).body());
        String back = closed + "/recurrence";
        year.refusals.add(organiser.post(back, RoundOfAYear.hidden(organiser.get(back))).body());
        year.refusals.add(
                organiser.post("/cycles/" + next.id() + "/talks", Map.of("day", "x")).body());

        List<String> foreign = foreign(framework);
        List<String> found = new ArrayList<>();
        year.refusals.forEach(body -> complain("a refusal", body, foreign, found));
        int pages = 0;
        for (Account reader :
                List.of(team.organiser, team.head, team.first, team.supervisor, team.staff)) {
            for (String language : List.of("zh-CN", "en")) {
                pages += read(team, reader, language, foreign, found);
            }
        }

        for (String language : List.of("zh-CN", "en")) {
            Browser taking =
                    team.office
                            .browserOf(team.organiser)
                            .withCookie("bihuan-look", language + ".light.normal");
            taken(taking, language, foreign, found);
        }

        assertThat(found).isEmpty();
        assertThat(pages).isGreaterThan(60);
    }

    /** The list would find its words: a party regime is full of them. */
    @Test
    void theWalkFindsThemWhereTheyAre() throws IOException {
        Team team = new Team(server);
        team.cycle("cn-team-2024", "2025年度");
        List<String> found = new ArrayList<>();

        read(team, team.organiser, "zh-CN", foreign(""), found);

        assertThat(found).anyMatch(line -> line.contains("民主生活")).anyMatch(l -> l.contains("整改"));
    }

    /** What leaves the house speaks like the pages. */
    private static void taken(
            Browser browser, String who, List<String> foreign, List<String> found) {
        for (String format : List.of("csv", "docx", "xlsx")) {
            Answer file = browser.post("/ledger/export", Map.of("format", format));
            assertThat(file.status()).as(format).isEqualTo(200);
            String words = format.equals("csv") ? file.body() : unzipped(file.bytes());
            assertThat(words).as(format).contains("窗口");
            complain(who + " ledger." + format, words, foreign, found);
            String name = file.header("Content-Disposition");
            complain(
                    who + " name of ledger." + format,
                    java.net.URLDecoder.decode(name, StandardCharsets.UTF_8),
                    foreign,
                    found);
        }
    }

    /** All parts that hold words, one after the other. */
    private static String unzipped(byte[] file) {
        StringBuilder words = new StringBuilder();
        try {
            Path kept = Files.createTempFile("taken", ".zip");
            Files.write(kept, file);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                for (ZipEntry part : zip.stream().toList()) {
                    if (part.getName().endsWith(".xml")) {
                        words.append(
                                new String(
                                        zip.getInputStream(part).readAllBytes(),
                                        StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(kept);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Pattern.compile("&#(x?)([0-9a-fA-F]+);")
                .matcher(words)
                .replaceAll(code ->
                        Matcher.quoteReplacement(
                                Character.toString(
                                        Integer.parseInt(
                                                code.group(2),
                                                code.group(1).isEmpty() ? 10 : 16))));
    }

    private int read(
            Team team, Account reader, String language, List<String> foreign, List<String> found) {
        Browser browser =
                team.office.browserOf(reader).withCookie("bihuan-look", language + ".light.normal");
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        TreeSet<String> seen = new TreeSet<>(ahead);
        int pages = 0;
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            Answer answer = browser.get(address);
            if (answer.status() != 200 && answer.status() < 404) {
                continue;
            }
            pages++;
            complain(reader.name() + " " + language + " " + address, answer.body(), foreign, found);
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (!ELSEWHERE.matcher(to).matches() && seen.add(shape(to))) {
                    ahead.add(to);
                }
            }
        }
        return pages;
    }

    /** One page of each shape: what a parameter says changes no label. */
    private static String shape(String address) {
        return address.replaceAll("=[^&]*", "=");
    }

    private static void complain(
            String where, String body, List<String> foreign, List<String> found) {
        String words = readable(body);
        for (String word : foreign) {
            Matcher hit = pattern(word).matcher(words);
            if (hit.find()) {
                int from = Math.max(0, hit.start() - 30);
                int to = Math.min(words.length(), hit.end() + 30);
                found.add(word + " in " + where + ": …" + words.substring(from, to) + "…");
            }
        }
    }

    private static Pattern pattern(String word) {
        return word.charAt(0) < 128
                ? Pattern.compile("(?i)\\b" + Pattern.quote(word) + "\\b")
                : Pattern.compile(Pattern.quote(word));
    }

    /** What a person sees or hears of a page. */
    private static String readable(String body) {
        StringBuilder words = new StringBuilder();
        Matcher said =
                Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"").matcher(body);
        while (said.find()) {
            words.append(said.group(1)).append('\n');
        }
        return words.append(
                        body.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                                .replaceAll("<[^>]*>", " "))
                .toString();
    }

    /** Words of other regimes that this one does not use itself. */
    private static List<String> foreign(String framework) throws IOException {
        return Files.readAllLines(FOREIGN).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(word -> !pattern(word).matcher(framework.toLowerCase(Locale.ROOT)).find())
                .toList();
    }

    /** A statement under the headings that the framework itself asks for. */
    private static String text(String framework) {
        Map<String, String> headings = new HashMap<>();
        Matcher part =
                Pattern.compile("role: ([a-z-]+)[,\\s]+name: \\{zh: ([^,]+),").matcher(framework);
        while (part.find()) {
            headings.putIfAbsent(part.group(1), part.group(2));
        }
        return "一、"
                + headings.get("findings")
                + "\n一是窗口办事慢。2025年1月，窗口接待312人，平均等候41分钟。\n"
                + "二是走访少。2024年全年只去过2次社区。\n二、"
                + headings.get("causes")
                + "\n（一）安排不周。没有按月排班。\n三、"
                + headings.get("measures")
                + "\n（一）增开一个窗口，推行网上预约。\n（二）每月走访两个社区。\n";
    }
}
