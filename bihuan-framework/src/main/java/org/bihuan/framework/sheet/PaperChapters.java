package org.bihuan.framework.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Term;
import org.bihuan.framework.sheet.FrameworkSheet.Chapter;

/** The chapters on what is kept: the ledger's words, the papers, the calendar, the sources. */
final class PaperChapters {
    private final ReviewFramework framework;
    private final SheetWords words;
    private final Locale language;

    PaperChapters(ReviewFramework framework, SheetWords words) {
        this.framework = framework;
        this.words = words;
        this.language = words.language();
    }

    List<Chapter> all() {
        return List.of(
                deadlines(),
                ledger(),
                lights(),
                evidence(),
                attachments(),
                retention(),
                visibility(),
                rules(),
                calendar(),
                terms(),
                sources());
    }

    private Chapter deadlines() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .deadlines()
                .forEach(d ->
                        rows.add(
                                List.of(
                                        d.name().in(language),
                                        d.immediate()
                                                ? words.say("deadline.immediate", dates(d))
                                                : dates(d))));
        return FrameworkSheet.chapter("deadlines", words, rows);
    }

    private String dates(ReviewFramework.DeadlineType d) {
        return d.reviewDays()
                .map(n -> words.say("deadline.review", n))
                .orElseGet(() ->
                        words.say(
                                d.staged()
                                        ? "deadline.staged"
                                        : d.dated() ? "deadline.dated" : "deadline.free"));
    }

    private Chapter ledger() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .ledger()
                .receiptDays()
                .ifPresent(days ->
                        rows.add(
                                List.of(
                                        words.say("ledger.receipt"),
                                        words.say("ledger.receipt.days", days))));
        framework
                .ledger()
                .effectMonths()
                .ifPresent(months ->
                        rows.add(
                                List.of(
                                        words.say("ledger.effect"),
                                        words.say("ledger.effect.months", months))));
        return FrameworkSheet.chapter("ledger", words, rows);
    }

    private Chapter lights() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .lights()
                .forEach(l ->
                        rows.add(
                                List.of(
                                        l.name().in(language),
                                        l.daysLeft() < 0
                                                ? words.say("light.late", -l.daysLeft())
                                                : words.say("light.left", l.daysLeft()))));
        return FrameworkSheet.chapter("lights", words, rows);
    }

    private Chapter evidence() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .evidence()
                .forEach(e ->
                        rows.add(
                                List.of(
                                        e.name().in(language),
                                        e.asks().isEmpty()
                                                ? shows(e)
                                                : words.say(
                                                        "evidence.asks",
                                                        shows(e),
                                                        words.list(
                                                                e.asks().stream()
                                                                        .sorted()
                                                                        .map(this::asked)
                                                                        .toList())))));
        return new Chapter(
                "evidence",
                words.say("chapter.evidence", framework.terms().many(Term.EVIDENCE, language)),
                List.of(),
                rows);
    }

    private String shows(ReviewFramework.EvidenceKind kind) {
        return words.say(kind.outcome() ? "evidence.outcome" : "evidence.activity");
    }

    private String asked(ReviewFramework.Asked asked) {
        return words.say("asked." + SheetWords.code(asked));
    }

    private Chapter attachments() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .filing()
                .attachments()
                .forEach(a ->
                        rows.add(
                                List.of(
                                        a.name().in(language),
                                        words.say(
                                                a.required()
                                                        ? "attachment.must"
                                                        : "attachment.may"))));
        return FrameworkSheet.chapter("attachments", words, rows);
    }

    private Chapter retention() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .filing()
                .retention()
                .forEach(r ->
                        rows.add(
                                List.of(
                                        r.name().in(language),
                                        words.list(
                                                r.papers().stream()
                                                        .sorted()
                                                        .map(this::paper)
                                                        .toList()))));
        return FrameworkSheet.chapter("retention", words, rows);
    }

    private Chapter visibility() {
        List<List<String>> rows = new ArrayList<>();
        framework.filing().visibility().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e ->
                        rows.add(
                                List.of(
                                        paper(e.getKey()),
                                        words.list(
                                                e.getValue().stream()
                                                        .sorted()
                                                        .map(r ->
                                                                words.say(
                                                                        "reader."
                                                                                + SheetWords.code(
                                                                                        r)))
                                                        .toList()),
                                        words.say(
                                                e.getKey().isGoverned()
                                                        ? "visibility.obeyed"
                                                        : "visibility.said"))));
        return FrameworkSheet.chapter("visibility", words, rows);
    }

    private String paper(Paper paper) {
        return words.say("paper." + SheetWords.code(paper));
    }

    private Chapter rules() {
        List<List<String>> rows = new ArrayList<>();
        if (!framework.rules().off().isEmpty()) {
            rows.add(
                    List.of(
                            words.say("rules.off"),
                            words.list(framework.rules().off().stream().sorted().toList())));
        }
        framework.rules().severities().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e ->
                        rows.add(
                                List.of(
                                        e.getKey(),
                                        words.say("severity." + SheetWords.code(e.getValue())))));
        return FrameworkSheet.chapter("rules", words, rows);
    }

    private Chapter calendar() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .calendar()
                .years()
                .forEach(y ->
                        rows.add(
                                List.of(
                                        Integer.toString(y.year()),
                                        words.list(
                                                y.holidays().stream()
                                                        .map(h ->
                                                                h.name().in(language)
                                                                        + " "
                                                                        + (h.from()
                                                                                        .equals(
                                                                                                h
                                                                                                        .until())
                                                                                ? h.from()
                                                                                : words.say(
                                                                                        "days",
                                                                                        h.from(),
                                                                                        h.until())))
                                                        .toList()),
                                        words.list(
                                                y.workdays().stream()
                                                        .map(Object::toString)
                                                        .toList()),
                                        y.source().in(language))));
        return FrameworkSheet.chapter(
                "calendar", words, rows, "year", "holidays", "worked-instead", "rests-on");
    }

    private Chapter terms() {
        List<List<String>> rows = new ArrayList<>();
        for (Term term : Term.values()) {
            if (framework.terms().named().containsKey(term)) {
                rows.add(
                        List.of(
                                words.say("term." + SheetWords.code(term)),
                                framework.terms().one(term, language)));
            }
        }
        return FrameworkSheet.chapter("terms", words, rows, "usual", "here");
    }

    private Chapter sources() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .sources()
                .forEach(s ->
                        rows.add(
                                List.of(
                                        s.about().in(language),
                                        s.text().in(language),
                                        words.say("certainty." + SheetWords.code(s.certainty())))));
        return FrameworkSheet.chapter("sources", words, rows, "about", "text", "certainty");
    }
}
