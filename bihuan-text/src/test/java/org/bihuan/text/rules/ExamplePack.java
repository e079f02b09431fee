package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.check.Checker;
import org.bihuan.text.wording.BoundedPattern;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;

/** A made-up unit's own list, under which the examples of the cards are checked. */
final class ExamplePack {
    private ExamplePack() {}

    static Checker checker() {
        return RuleBook.with(pack());
    }

    static WordingPack pack() {
        return new WordingPack(
                List.of(
                        own(BoundedPattern.literal("馆臧室"), "馆里统一用“馆藏库”。", "馆藏库"),
                        own(expression("值班小[哥弟]"), ""),
                        own(expression("甲*甲*甲*甲*乙"), "", "丙")));
    }

    private static BoundedPattern expression(String words) {
        return BoundedPattern.of(words, /* ignoreCase= */ false, new ArrayList<>()).orElseThrow();
    }

    private static Row own(BoundedPattern words, String note, String... instead) {
        return new Row.Own(words, List.of(instead), note, Optional.empty());
    }
}
