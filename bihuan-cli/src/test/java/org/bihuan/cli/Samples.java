package org.bihuan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.FrameworkChoice;
import org.bihuan.framework.Frameworks;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.Alternative;
import org.bihuan.text.outline.Outline.DocumentKind;
import org.bihuan.text.outline.Outline.Torn;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.rules.RuleBook;

/** A made-up statement, and a made-up rule whose remarks every report must be able to show. */
final class Samples {
    static final String STATEMENT =
            """
            一、存在的问题
            （一）学习方面。学习时间少,理解不深 <b>&。二是笔记缺3次。
            二、产生问题的原因
            （一）安排不当。没有列入日程。
            三、整改措施
            （一）补学。本人负责，3月底前补齐。
            """;

    static final String NAME = "材料.txt";

    private Samples() {}

    /** Checked by a rule that finds the half-width comma, the words around it, and a gap. */
    static Outcome.Checked checked() {
        return checked(NAME, STATEMENT);
    }

    static Outcome.Checked checked(String path, String statement) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        SourceText source = SourceText.ofPlain(name, statement);
        var framework = Frameworks.shipped().find("generic").orElseThrow();
        Checker checker = new Checker(List.of(new Comma()), cards());
        CheckReport report = checker.check(source, framework.expectations("statement"));
        return new Outcome.Checked(
                path,
                new Outcome.Bytes(statement.length(), Sha256.of(statement)),
                report,
                FrameworkChoice.asked(framework),
                framework.usualKind(),
                checker.cards());
    }

    /** The sample, but its parser was torn at the first cause and believed it had minutes. */
    static Outcome.Checked torn() {
        Outcome.Checked checked = checked();
        CheckReport report = checked.report();
        Outline sure = report.outline();
        Torn torn =
                new Torn(
                        sure.causes().getFirst().titleSpan(),
                        List.of(
                                new Alternative(new Call.Entry(Kind.CAUSE), 60),
                                new Alternative(new Call.Heading(2, Role.CAUSES), 30),
                                new Alternative(new Call.Running(), 10)));
        Outline outline =
                new Outline(
                        sure.front(),
                        sure.opening(),
                        sure.sections(),
                        sure.findings(),
                        sure.causes(),
                        sure.measures(),
                        sure.unplaced(),
                        List.of(torn),
                        Optional.of(new DocumentKind("minutes", 55)));
        return new Outcome.Checked(
                checked.path(),
                checked.bytes(),
                new CheckReport(
                        report.source(),
                        report.framework(),
                        outline,
                        report.remarks(),
                        report.coverage()),
                checked.choice(),
                checked.kind(),
                checked.cards());
    }

    /** Checked by the rules that ship, against the general framework. */
    static Outcome.Checked checkedByAllRules(String path, String statement) {
        SourceText source =
                SourceText.ofPlain(path.substring(path.lastIndexOf('/') + 1), statement);
        var framework = Frameworks.shipped().find("generic").orElseThrow();
        Checker checker = RuleBook.standard();
        return new Outcome.Checked(
                path,
                new Outcome.Bytes(statement.length(), Sha256.of(statement)),
                checker.check(source, framework.expectations("statement")),
                FrameworkChoice.asked(framework),
                framework.usualKind(),
                checker.cards());
    }

    static Map<String, Card> cards() {
        return Map.of("T99", card());
    }

    private static Card card() {
        return new Card(
                "T99",
                Severity.ERROR,
                Map.of(
                        "title.zh", "半角标点",
                        "title.en", "half-width mark",
                        "why.zh", "中文里用全角标点。",
                        "why.en", "Chinese text takes full-width marks.",
                        "message.mark.zh", "这里是半角“{0}”。",
                        "message.mark.en", "A half-width {0} stands here."),
                List.of(),
                List.of());
    }

    private static final class Comma implements Rule {
        @Override
        public String id() {
            return "T99";
        }

        @Override
        public List<Hit> inspect(Subject subject) {
            int at = subject.text().indexOf(',');
            if (at < 0) {
                return List.of();
            }
            int end = Math.min(at + 3, subject.text().length());
            return List.of(
                    Hit.at(new Span(at, at + 1), "mark", ",").offering("，"),
                    Hit.at(new Span(Math.max(0, at - 2), end), "mark", ","),
                    Hit.at(new Span(at, at), "mark", ","));
        }
    }

    static Phrases english() {
        return new Phrases(Locale.ENGLISH);
    }
}
