package org.bihuan.server.statement;

import java.util.Locale;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.rules.RuleBook;
import org.springframework.stereotype.Component;

/** What a cycle's statements are measured by: its framework, and the rules of the text library. */
@Component
class Yardstick {

    /** The kind of statement that belongs to nobody in particular, where a framework has one. */
    private static final String TEAM = "team";

    private final Checker checker = RuleBook.standard();
    private final OutlineParser parser = new OutlineParser();
    private final Cycles cycles;

    Yardstick(Cycles cycles) {
        this.cycles = cycles;
    }

    Checker checker() {
        return checker;
    }

    /** The code of the kind of statement that a person, or the team, writes in this cycle. */
    String kind(Cycle cycle, boolean ofAPerson) {
        ReviewFramework framework = framework(cycle);
        if (!ofAPerson) {
            return framework.kind(TEAM).orElse(framework.usualKind()).code();
        }
        return framework.statements().stream()
                .filter(kind -> !kind.code().equals(TEAM))
                .findFirst()
                .orElse(framework.usualKind())
                .code();
    }

    /** In the framework's own language. */
    String nameOf(Cycle cycle, String kind) {
        ReviewFramework framework = framework(cycle);
        return framework.kind(kind).orElse(framework.usualKind()).name().in(framework.language());
    }

    Locale languageOf(Cycle cycle) {
        return framework(cycle).language();
    }

    /** What is expected of a statement; parts are named in the language asked for. */
    Expectations expectations(Cycle cycle, String kind, Locale names) {
        return framework(cycle).expectations(kind, names);
    }

    CheckReport check(SourceText text, Expectations expectations) {
        return checker.check(text, expectations);
    }

    Optional<String> titleIn(SourceText text) {
        return parser.parse(text).front().stream()
                .filter(line -> line.kind() == FrontLine.Kind.TITLE)
                .map(line -> text.slice(line.span()).strip())
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    /** As it was frozen when the cycle began. */
    private ReviewFramework framework(Cycle cycle) {
        return cycles.framework(cycle);
    }
}
