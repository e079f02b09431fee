package org.bihuan.cli;

import java.util.List;
import java.util.Optional;
import org.bihuan.framework.FrameworkChoice;
import org.bihuan.text.check.CheckReport.Coverage;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.DocumentKind;

/** Sentences that the report for the terminal and the report for print share. */
record Summary(Phrases phrases, Outcome.Checked checked) {

    /** Which framework, why, and how to choose another. */
    String framework() {
        FrameworkChoice choice = checked.choice();
        String key =
                switch (choice.reason()) {
                    case ASKED -> "framework.asked";
                    case HEADINGS -> "framework.by-headings";
                    case FALLBACK -> "framework.fallback";
                };
        return phrases.say(
                key,
                choice.framework().title().in(phrases.language()),
                choice.framework().reference(),
                checked.kind().name().in(phrases.language()),
                choice.matched(),
                choice.dimensions());
    }

    /** How many parts of each kind were recognised. */
    String recognised() {
        Outline outline = checked.report().outline();
        return phrases.say(
                "recognised",
                outline.sections().stream().filter(s -> s.level() == 1).count(),
                outline.dimensions().size(),
                outline.findings().size(),
                withOrdinal(outline.findings()),
                outline.causes().size(),
                outline.measures().size());
    }

    /** What kind of document it seems to be; empty where nothing tells. */
    Optional<String> documentKind() {
        return checked.report()
                .outline()
                .kind()
                .map(kind ->
                        phrases.say("recognised-kind", nameOf(kind, phrases), kind.confidence()));
    }

    /** What people call it; a kind that has no name yet is called by its code. */
    static String nameOf(DocumentKind kind, Phrases phrases) {
        return phrases.find("judging.document." + kind.code()).orElse(kind.code());
    }

    String remarks() {
        return phrases.say(
                "remarks", count(Severity.ERROR), count(Severity.WARNING), count(Severity.NOTE));
    }

    /** What the check did not look at, in sentences; never empty. */
    List<String> coverage() {
        Coverage coverage = checked.report().coverage();
        List<String> lines = new java.util.ArrayList<>();
        lines.add(
                phrases.say(
                        "coverage.rules",
                        coverage.rulesRun().size(),
                        coverage.rulesSilent().size(),
                        coverage.rulesNotRun().size()));
        if (!coverage.rulesSilent().isEmpty()) {
            String silent = String.join(phrases.say("list.word"), coverage.rulesSilent());
            lines.add(phrases.say("coverage.silent", silent));
        }
        for (Coverage.NotRun notRun : coverage.rulesNotRun()) {
            lines.add(phrases.say("coverage.not-run", notRun.rule(), whyNotRun(notRun, phrases)));
        }
        lines.add(
                phrases.say(
                        "coverage.text",
                        coverage.paragraphsRead(),
                        checked.report().source().characters(),
                        coverage.asidesPassedOver(),
                        coverage.charactersUnplaced()));
        for (String doubt : checked.report().source().origin().doubts()) {
            lines.add(phrases.find(doubt).orElse(doubt));
        }
        return lines;
    }

    /** What the reader may do now; never empty. */
    List<String> next() {
        List<String> lines = new java.util.ArrayList<>();
        if (checked.report().outline().items().isEmpty()) {
            lines.add(phrases.say("next.nothing-recognised"));
        }
        if (checked.choice().reason() == FrameworkChoice.Reason.FALLBACK) {
            lines.add(phrases.say("next.framework"));
        }
        lines.add(phrases.say(count(Severity.ERROR) > 0 ? "next.errors" : "next.no-errors"));
        return lines;
    }

    long count(Severity severity) {
        return checked.report().remarks().stream().filter(r -> r.severity() == severity).count();
    }

    /** The reason in words; a reason that has none yet is shown as its key. */
    static String whyNotRun(Coverage.NotRun notRun, Phrases phrases) {
        return phrases.find("judging.not-run." + notRun.reason()).orElse(notRun.reason());
    }

    private static long withOrdinal(List<? extends Item> items) {
        return items.stream().filter(i -> i.ordinal().isPresent()).count();
    }
}
