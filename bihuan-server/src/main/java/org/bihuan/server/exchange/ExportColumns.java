package org.bihuan.server.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.ledger.Meaning;
import org.bihuan.server.ledger.TableLine;
import org.bihuan.server.page.Page;

/**
 * The columns of a ledger that leaves the house: the union of those that offices use, in their
 * order; behind them what only that office has, its own number, and our id, by which a row is known
 * when it comes back.
 */
record ExportColumns(Page page) {
    /** Headings that our own reader knows; a test reads them back. */
    private static final List<Meaning> COLUMNS =
            List.of(
                    Meaning.NUMBER,
                    Meaning.SOURCE,
                    Meaning.CATEGORY,
                    Meaning.FINDING,
                    Meaning.MANIFESTATION,
                    Meaning.CAUSE,
                    Meaning.GOAL,
                    Meaning.TASK,
                    Meaning.MEASURE,
                    Meaning.INDICATOR,
                    Meaning.SPONSOR,
                    Meaning.LEAD_UNIT,
                    Meaning.OWNER,
                    Meaning.CO_UNITS,
                    Meaning.CONTACT,
                    Meaning.START,
                    Meaning.DUE,
                    Meaning.STAGES,
                    Meaning.DEADLINE_TYPE,
                    Meaning.PROGRESS,
                    Meaning.OUTCOME,
                    Meaning.EVIDENCE,
                    Meaning.VERIFICATION,
                    Meaning.VERIFIER,
                    Meaning.STATE,
                    Meaning.CLOSED_ON,
                    Meaning.PUBLICITY,
                    Meaning.REMARK);

    /** For a page that people read: what nearly every office's ledger has. */
    private static final List<Meaning> ON_PAPER =
            List.of(
                    Meaning.NUMBER,
                    Meaning.FINDING,
                    Meaning.CAUSE,
                    Meaning.MEASURE,
                    Meaning.SPONSOR,
                    Meaning.LEAD_UNIT,
                    Meaning.OWNER,
                    Meaning.DUE,
                    Meaning.PROGRESS,
                    Meaning.VERIFIER,
                    Meaning.STATE,
                    Meaning.CLOSED_ON,
                    Meaning.REMARK);

    static List<Meaning> whole() {
        return COLUMNS;
    }

    static List<Meaning> onPaper() {
        return ON_PAPER;
    }

    String heading(Meaning meaning) {
        return page.say("exchange.column." + meaning.word());
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        COLUMNS.forEach(meaning -> headings.add(heading(meaning)));
        headings.add(page.say("exchange.export.others"));
        headings.add(page.say("exchange.export.own-number"));
        headings.add(page.say("exchange.export.id"));
        return headings;
    }

    String cell(TableLine line, Meaning meaning) {
        String words = line.words().of(meaning);
        return switch (meaning) {
            case STATE -> page.say(line.state());
            case DEADLINE_TYPE ->
                    words.isEmpty()
                            ? line.deadline()
                                    .map(name -> name.in(Locale.forLanguageTag(page.lang())))
                                    .orElse("")
                            : words;
            default -> words;
        };
    }

    List<String> cells(TableLine line) {
        List<String> cells = new ArrayList<>();
        COLUMNS.forEach(meaning -> cells.add(cell(line, meaning)));
        cells.add(others(line));
        cells.add(line.ownNumber());
        cells.add(line.id().toString());
        return cells;
    }

    /** What the office's own table said in columns that nobody else has. */
    private static String others(TableLine line) {
        return line.words().others().stream()
                .map(other ->
                        other.heading().isEmpty()
                                ? other.text()
                                : other.heading() + "：" + other.text())
                .collect(Collectors.joining("\n"));
    }

    /** Sensible widths in characters, for whatever has columns of a width. */
    static int width(Meaning meaning) {
        return switch (meaning) {
            case FINDING, MEASURE, PROGRESS, MANIFESTATION, CAUSE, EVIDENCE, VERIFICATION -> 36;
            case TASK, GOAL, OUTCOME, SOURCE, INDICATOR, STAGES, REMARK -> 24;
            default -> 14;
        };
    }

    static boolean isDay(Meaning meaning) {
        return meaning == Meaning.DUE || meaning == Meaning.CLOSED_ON;
    }

    /** Formats a ledger leaves in, and the name of each. */
    enum Format {
        XLSX(DownloadPages.XLSX),
        CSV(DownloadPages.CSV),
        DOCX(DownloadPages.DOCX);

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        static Format byWord(String word) {
            return Map.of("csv", CSV, "docx", DOCX).getOrDefault(word, XLSX);
        }
    }
}
