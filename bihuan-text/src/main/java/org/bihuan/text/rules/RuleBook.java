package org.bihuan.text.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        return List.of(
                new DimensionHeadings(),
                new NumbersInOrder(),
                new MixedMarks(),
                new RequiredParts(),
                new FindingsPerDimension(),
                new Proportions(),
                new UnlikeSiblings(),
                new CountClaims(),
                new FindingWithoutFact(),
                new GenericPhrase(),
                new ManyHedges(),
                new NoFirstPerson(),
                new PraiseThenBut(),
                new BlamedCircumstance(),
                new LooseEnds(),
                new CauseRepeatsFinding(),
                new FindingTwice(),
                new MeasureWithoutSlots(),
                new MeasureWithoutAction(),
                new OutsideRemit(),
                new OpenEndedDeadline(),
                new HalfWidthMarks(),
                new TangledQuotes(),
                new RunTogetherTerms(),
                new SemicolonAfterFullStop(),
                new SlipsAndRepeats(),
                new LongSentence(),
                new FixedWordings());
    }

    static Map<String, Card> cards() {
        Map<String, Card> cards = new TreeMap<>();
        for (Rule rule : rules()) {
            cards.put(rule.id(), CardFiles.read(rule.id()));
        }
        return cards;
    }
}
