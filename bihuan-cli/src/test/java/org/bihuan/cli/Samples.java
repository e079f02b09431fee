package org.bihuan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.framework.FrameworkChoice;
import org.bihuan.framework.Frameworks;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.Card;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Severity;
import org.bihuan.text.check.Subject;

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

    private Samples() {}

    /** Checked by a rule that finds the half-width comma, the words around it, and a gap. */
    static Outcome.Checked checked() {
        SourceText source = SourceText.ofPlain("材料.txt", STATEMENT);
        var framework = Frameworks.shipped().find("generic").orElseThrow();
        Checker checker = new Checker(List.of(new Comma()), Map.of("T99", card()));
        CheckReport report = checker.check(source, framework.expectations("statement"));
        return new Outcome.Checked(
                report, FrameworkChoice.asked(framework), framework.usualKind(), checker.cards());
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
            return List.of(
                    Hit.at(new Span(at, at + 1), "mark", ",").offering("，"),
                    Hit.at(new Span(at - 2, at + 3), "mark", ","),
                    Hit.at(new Span(at, at), "mark", ","));
        }
    }

    static Phrases english() {
        return new Phrases(Locale.ENGLISH);
    }
}
