package org.bihuan.bench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.rules.RuleBook;

/** All that Bihuan does with a plain text: decode, find the parts, every rule. */
final class WholeCheck implements Contestant {
    private final Checker checker = RuleBook.standard();
    private final Map<String, Expectations> expectations = new HashMap<>();

    WholeCheck() {
        for (ReviewFramework framework : Frameworks.shipped().all()) {
            expectations.put(framework.id(), framework.expectations(framework.usualKind().code()));
        }
    }

    @Override
    public String name() {
        return "Bihuan, whole check";
    }

    @Override
    public long over(Text text) {
        SourceText source =
                SourceText.ofPlain("statement", new String(text.utf8(), StandardCharsets.UTF_8));
        return checker.check(
                        source, expectations.getOrDefault(text.framework(), Expectations.none()))
                .remarks()
                .size();
    }
}
