package org.bihuan.text.rules;

import java.util.List;
import java.util.Map;
import org.bihuan.text.check.Card;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Rule;

/** The list of rules, in reading order, and their cards. */
public final class RuleBook {
    private RuleBook() {}

    /** A checker with every rule that ships. */
    public static Checker standard() {
        return new Checker(rules(), cards());
    }

    static List<Rule> rules() {
        return List.of();
    }

    static Map<String, Card> cards() {
        return Map.of();
    }
}
