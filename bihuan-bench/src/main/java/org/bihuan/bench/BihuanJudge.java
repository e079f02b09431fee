package org.bihuan.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bihuan.framework.Frameworks;
import org.bihuan.reading.Reading;
import org.bihuan.reading.StatementReader;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.rules.RuleBook;

/** Bihuan with every rule and the packs that ship, as the command reads and judges a file. */
final class BihuanJudge implements Judge {
    private final Checker checker = RuleBook.standard();
    private final OutlineParser parser = new OutlineParser();
    private final Frameworks frameworks = Frameworks.shipped();

    @Override
    public String name() {
        return "Bihuan";
    }

    @Override
    public Verdict over(String text, Optional<String> framework) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        if (!(new StatementReader().read("text.txt", file) instanceof Reading.Read read)) {
            throw new IllegalStateException("refused");
        }
        SourceText source = read.text();
        Outline outline = parser.parse(source);
        Expectations expectations =
                framework
                        .flatMap(frameworks::find)
                        .map(f -> f.expectations(f.kindOf(outline).code()))
                        .orElse(Expectations.none());
        CheckReport report = checker.check(source, outline, expectations);
        Squeezed squeezed = new Squeezed(source.text());
        List<Said> said =
                report.remarks().stream()
                        .map(r ->
                                squeezed.said(
                                        r.rule(),
                                        r.span().start(),
                                        r.span().end(),
                                        r.variant() + " " + r.arguments()))
                        .toList();
        return new Verdict(squeezed, said);
    }
}
