package org.bihuan.text.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.wording.WordingPack;

/** The list of rules, in reading order, and their cards. */
public final class RuleBook {
    private RuleBook() {}

    /** A checker with every rule and the packs that ship. */
    public static Checker standard() {
        return with();
    }

    /**
     * As {@link #standard}, with packs of one's own beside those that ship. A later pack outweighs
     * an earlier one where both speak of the same word or rule.
     */
    public static Checker with(WordingPack... packs) {
        WordingPack all = WordingPack.standard();
        for (WordingPack pack : packs) {
            all = all.and(pack);
        }
        return new Checker(Tuned.all(rules(all), all), cards());
    }

    /** The id of every rule there is, sorted. */
    public static List<String> ids() {
        return List.copyOf(cards().keySet());
    }

    static List<Rule> rules() {
        return rules(WordingPack.standard());
    }

    static List<Rule> rules(WordingPack pack) {
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
                new OutsideRemit(pack),
                new OpenEndedDeadline(),
                new HalfWidthMarks(),
                new TangledQuotes(),
                new RunTogetherTerms(pack),
                new SemicolonAfterFullStop(),
                new SlipsAndRepeats(pack),
                new LongSentence(),
                new BrokenSentence(pack),
                new WrongFact(pack),
                new FixedWordings(pack),
                new ReplacedRule(pack),
                new PraiseAsFault(pack),
                new CitationNumber(),
                new OwnWords(pack));
    }

    static Map<String, Card> cards() {
        Map<String, Card> cards = new TreeMap<>();
        for (Rule rule : rules()) {
            cards.put(rule.id(), CardFiles.read(rule.id()));
        }
        return cards;
    }
}
