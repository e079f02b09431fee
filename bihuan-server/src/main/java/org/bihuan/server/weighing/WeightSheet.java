package org.bihuan.server.weighing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule.Card;

/**
 * The page of a unit's rules, ready to be printed.
 *
 * @param mayDecide whether the reader may change anything
 */
public record WeightSheet(
        UUID unitId, String unit, List<Group> groups, int changed, boolean mayDecide) {

    /**
     * @param kind first letter of the rules' ids
     */
    public record Group(String kind, List<Line> lines) {
        public String said() {
            return wordOfKind(kind);
        }
    }

    /**
     * Key of what a family of rules is called.
     *
     * @param letter that the ids of its rules begin with
     */
    public static String wordOfKind(String letter) {
        return "judging.kind." + letter.toLowerCase(Locale.ROOT);
    }

    /**
     * A rule with what it weighs.
     *
     * @param card what it weighs by itself
     * @param said what the unit decided
     * @param typed what was typed into its form and refused; else the decision that holds
     */
    public record Line(
            String rule,
            String title,
            String why,
            Severity card,
            Optional<RuleWeight> said,
            Typed typed) {

        /** The last part of the key of the word for what it weighs now. */
        public String weighs() {
            return said.map(s -> s.weight().word()).orElse(cardWord());
        }

        public String cardWord() {
            return card.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param refused whether it was refused, so that its form stands open
     */
    public record Typed(String weight, String reason, boolean refused) {
        static final Typed NOTHING = new Typed("", "", false);
    }

    /**
     * @param typedRule the rule whose form was refused; empty for none
     */
    static WeightSheet of(
            UUID unitId,
            String unit,
            Map<String, Card> cards,
            UnitWeights weights,
            Locale language,
            boolean mayDecide,
            String typedRule,
            Typed typed) {
        Map<String, List<Line>> byKind = new TreeMap<>();
        new TreeMap<>(cards)
                .forEach((rule, card) -> {
                    Optional<RuleWeight> said = weights.of(rule);
                    Typed stands =
                            said.map(s -> new Typed(s.weight().word(), s.reason(), false))
                                    .orElse(Typed.NOTHING);
                    byKind.computeIfAbsent(rule.substring(0, 1), k -> new java.util.ArrayList<>())
                            .add(
                                    new Line(
                                            rule,
                                            card.title(language),
                                            card.why(language),
                                            card.severity(),
                                            said,
                                            rule.equals(typedRule) ? typed : stands));
                });
        List<Group> groups =
                byKind.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
        int changed = (int) cards.keySet().stream().filter(r -> weights.of(r).isPresent()).count();
        return new WeightSheet(unitId, unit, groups, changed, mayDecide);
    }
}
