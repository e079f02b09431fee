package org.bihuan.framework.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bihuan.framework.MeetingRules.Leave;
import org.bihuan.framework.Need;
import org.bihuan.framework.NoticeRules.Window;
import org.bihuan.framework.Overriding.Office;
import org.bihuan.framework.Quorum;
import org.bihuan.framework.Quorum.Share;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.Counting;
import org.bihuan.framework.ReviewFramework.StatementKind;
import org.bihuan.framework.ReviewFramework.Step;
import org.bihuan.framework.Term;
import org.bihuan.framework.sheet.FrameworkSheet.Chapter;

/** The chapters on what people do: statements, steps, talks, the meeting. */
final class CourseChapters {
    /** What the sentences on facts speak of, as {1}, {2}… in their order. */
    private static final List<Term> THINGS =
            List.of(
                    Term.NOTICE,
                    Term.STUDY,
                    Term.OPINION,
                    Term.TALK,
                    Term.PROMISE,
                    Term.STATEMENT,
                    Term.DIMENSION,
                    Term.MEETING,
                    Term.MEASURE,
                    Term.REPORT);

    private static final int FROM = 3;
    private static final int TO = 13;

    private final ReviewFramework framework;
    private final SheetWords words;
    private final Locale language;

    CourseChapters(ReviewFramework framework, SheetWords words) {
        this.framework = framework;
        this.words = words;
        this.language = words.language();
    }

    List<Chapter> all() {
        return List.of(notice(), statements(), steps(), talks(), quorum(), leave(), agenda());
    }

    private Chapter notice() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .notice()
                .receiptDays()
                .ifPresent(days ->
                        rows.add(
                                List.of(
                                        words.say("notice.receipt-label"),
                                        words.say("notice.receipt", days))));
        framework.notice().window().ifPresent(w -> rows.add(window(w)));
        return named("notice", Term.NOTICE, rows);
    }

    private List<String> window(Window window) {
        return List.of(
                term(Term.MEETING),
                words.say(
                        "notice.window",
                        window.from(),
                        window.until(),
                        office(framework.notice().postponedBy())));
    }

    private Chapter statements() {
        List<List<String>> rows = new ArrayList<>();
        for (StatementKind kind : framework.statements()) {
            rows.add(
                    List.of(
                            kind.name().in(language),
                            words.say(
                                    "owed." + SheetWords.code(kind.owedBy()),
                                    term(Term.TEAM),
                                    term(Term.UNIT)),
                            words.list(
                                    kind.parts().stream()
                                            .map(p -> p.name().in(language))
                                            .toList())));
        }
        return named("statements", Term.STATEMENT, rows, "name", "written-by", "parts");
    }

    private Chapter steps() {
        List<List<String>> rows = new ArrayList<>();
        for (Step step : framework.steps()) {
            rows.add(
                    List.of(
                            Integer.toString(rows.size() + 1),
                            step.name().in(language),
                            when(step),
                            words.list(step.needs().stream().map(this::need).toList()),
                            words.list(step.done().stream().map(this::need).toList()),
                            step.needs().isEmpty() ? "" : override(step)));
        }
        return FrameworkSheet.chapter(
                "steps", words, rows, "number", "name", "when", "needs", "done", "override");
    }

    private String override(Step step) {
        return step.override()
                .map(o ->
                        words.say(
                                "override.by",
                                words.list(o.by().stream().sorted().map(b -> office(b)).toList()),
                                o.reasonLength()))
                .orElseGet(() -> words.say("override.none"));
    }

    private String when(Step step) {
        if (step.code().equals(step.anchor())) {
            return words.say("when.set");
        }
        String anchor =
                framework
                        .step(step.anchor())
                        .map(s -> s.name().in(language))
                        .orElseGet(() -> words.say("day." + step.anchor()));
        if (step.offset() == 0) {
            return words.say("when.same", anchor);
        }
        String unit = step.counting() == Counting.WORKING_DAYS ? "working" : "calendar";
        return words.say(
                "when." + unit + (step.offset() < 0 ? ".before" : ".after"),
                anchor,
                Math.abs(step.offset()));
    }

    String need(Need need) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(count(need));
        THINGS.forEach(term -> arguments.add(framework.terms().many(term, language)));
        String said = words.say("fact." + SheetWords.code(need.fact()), arguments.toArray());
        return need.blocks() ? said : words.say("need.said", said);
    }

    private String count(Need need) {
        return need.least()
                .map(String::valueOf)
                .or(() -> need.step().flatMap(framework::step).map(s -> s.name().in(language)))
                .orElse(need.fact() == Need.Fact.REQUIRED_TALKS ? "100" : "1");
    }

    private String office(Office office) {
        return words.say(
                "office." + SheetWords.code(office),
                term(office == Office.SUPERVISOR ? Term.SUPERVISOR : Term.HEAD));
    }

    private Chapter talks() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .talks()
                .pairs()
                .forEach(p ->
                        rows.add(
                                List.of(
                                        p.name().in(language),
                                        words.say(p.required() ? "talk.must" : "talk.may"))));
        if (!framework.talks().forms().isEmpty() && !rows.isEmpty()) {
            rows.add(
                    List.of(
                            words.say("talk.forms"),
                            words.list(
                                    framework.talks().forms().stream()
                                            .map(f -> f.name().in(language))
                                            .toList())));
        }
        return named("talks", Term.TALK, rows);
    }

    private Chapter quorum() {
        List<List<String>> rows = new ArrayList<>();
        framework.quorum().ifPresent(q -> addQuorum(q, rows));
        return FrameworkSheet.chapter("quorum", words, rows);
    }

    private void addQuorum(Quorum quorum, List<List<String>> rows) {
        rows.add(
                List.of(
                        words.say("quorum.expected"),
                        words.say(
                                "expected." + SheetWords.code(framework.meeting().expected()),
                                term(Term.TEAM),
                                term(Term.UNIT))));
        rows.add(List.of(words.say("quorum.share"), share(quorum.share())));
        quorum.local()
                .forEach(rule ->
                        rows.add(
                                List.of(
                                        words.say("quorum.local"),
                                        rule.name().in(language)
                                                + rule.share()
                                                        .map(s -> words.say("aside", share(s)))
                                                        .orElse("")
                                                + rule.least()
                                                        .map(n ->
                                                                words.say(
                                                                        "aside",
                                                                        words.say(
                                                                                "quorum.least", n)))
                                                        .orElse(""))));
        rows.add(
                List.of(
                        words.say("quorum.examples"),
                        words.list(
                                IntStream.rangeClosed(FROM, TO)
                                        .filter(n -> n % 2 == 1)
                                        .mapToObj(n ->
                                                words.say("quorum.example", n, quorum.required(n)))
                                        .toList())));
    }

    private String share(Share share) {
        return words.say(
                "quorum.rounding." + SheetWords.code(share.rounding()),
                words.say("quorum.of." + SheetWords.code(share.of())),
                share.numerator() + "/" + share.denominator());
    }

    private Chapter leave() {
        List<List<String>> rows = new ArrayList<>();
        for (Leave leave : framework.meeting().leave()) {
            List<String> said = new ArrayList<>();
            leave.daysAhead().ifPresent(n -> said.add(words.say("leave.ahead", n)));
            if (leave.afterwards()) {
                said.add(words.say("leave.afterwards"));
            }
            said.add(words.say("leave.approved", office(leave.approvedBy())));
            said.add(words.say("written." + SheetWords.code(leave.written())));
            leave.makeUpDays().ifPresent(n -> said.add(words.say("leave.make-up", n)));
            if (!leave.counted()) {
                said.add(words.say("leave.not-counted"));
            }
            rows.add(List.of(leave.name().in(language), words.list(said)));
        }
        return FrameworkSheet.chapter("leave", words, rows);
    }

    private Chapter agenda() {
        List<List<String>> rows = new ArrayList<>();
        framework
                .meeting()
                .agenda()
                .forEach(item ->
                        rows.add(
                                List.of(
                                        Integer.toString(rows.size()),
                                        item.name().in(language),
                                        item.minutes()
                                                .map(m -> words.say("agenda.minutes", m))
                                                .orElse(""))));
        return FrameworkSheet.chapter("agenda", words, rows);
    }

    private Chapter named(String code, Term term, List<List<String>> rows, String... heads) {
        Chapter plain = FrameworkSheet.chapter(code, words, rows, heads);
        return new Chapter(
                code,
                words.say("chapter." + code, framework.terms().many(term, language)),
                plain.heads(),
                rows);
    }

    private String term(Term term) {
        return framework.terms().one(term, language);
    }
}
