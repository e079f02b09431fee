package org.bihuan.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.rules.RuleBook;

/** Bihuan with every rule and the packs that ship. */
final class BihuanJudge implements Judge {
    private final Checker checker = RuleBook.standard();
    private final Map<String, Expectations> expectations = new HashMap<>();

    BihuanJudge() {
        for (ReviewFramework framework : Frameworks.shipped().all()) {
            expectations.put(framework.id(), framework.expectations(framework.usualKind().code()));
        }
    }

    @Override
    public String name() {
        return "Bihuan";
    }

    @Override
    public List<Said> over(String text, String framework) {
        SourceText source = SourceText.ofPlain("text", text);
        CheckReport report =
                checker.check(source, expectations.getOrDefault(framework, Expectations.none()));
        Squeezed squeezed = new Squeezed(source.text());
        return report.remarks().stream()
                .map(r -> squeezed.said(r.rule(), r.span().start(), r.span().end()))
                .toList();
    }
}
