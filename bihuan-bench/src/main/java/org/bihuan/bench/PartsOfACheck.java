package org.bihuan.bench;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.rules.RuleBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The shipped statements through one part of the check at a time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class PartsOfACheck {
    private final List<SourceText> sources =
            KeyedStatement.shipped().stream()
                    .map(s -> SourceText.ofPlain(s.name(), s.text()))
                    .toList();
    private final OutlineParser parser = new OutlineParser();
    private final List<Outline> outlines = sources.stream().map(parser::parse).toList();
    private final Checker checker = RuleBook.standard();

    @Benchmark
    public List<SourceText> paragraphs() {
        List<SourceText> out = new ArrayList<>();
        for (SourceText source : sources) {
            out.add(SourceText.ofPlain(source.name(), source.text()));
        }
        return out;
    }

    @Benchmark
    public List<Outline> outline() {
        List<Outline> out = new ArrayList<>();
        for (SourceText source : sources) {
            out.add(parser.parse(source));
        }
        return out;
    }

    @Benchmark
    public int rules() {
        int remarks = 0;
        for (int i = 0; i < sources.size(); i++) {
            remarks +=
                    checker.check(sources.get(i), outlines.get(i), Expectations.none())
                            .remarks()
                            .size();
        }
        return remarks;
    }
}
