package org.bihuan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bihuan.bench.Judge.Said;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.testkit.KeyedStatement.Expected;
import org.bihuan.testkit.fiction.FictionalStatement;
import org.bihuan.testkit.fiction.FictionalStatement.Planted;
import org.bihuan.testkit.fiction.FictionalStatement.Stretch;

/**
 * What two checkers report of statements whose faults are known: those keyed by hand, and made ones
 * with planted faults. Bihuan must report a fault under its own rule; the rival, whose rules have
 * other names, is credited with any remark on the place.
 */
final class RemarksBench {
    private static final int MADE = 200;

    private final List<Judge> judges;

    private RemarksBench(List<Judge> judges) {
        this.judges = judges;
    }

    static String run() {
        return new RemarksBench(List.of(new BihuanJudge(), new LanguageToolJudge())).table();
    }

    /** What one checker made of one set. */
    private static final class Score {
        int must;
        int hit;
        int traps;
        int taken;
        int remarks;
        int ofWording;
        int wordingHit;
        long characters;

        String row(String judge, String set) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d of %d (%.1f %%) | %d of %d | %d of %d | %.1f |%n",
                    judge,
                    set,
                    hit,
                    must,
                    100.0 * hit / Math.max(1, must),
                    wordingHit,
                    ofWording,
                    taken,
                    traps,
                    1_000.0 * remarks / Math.max(1, characters));
        }
    }

    private String table() {
        StringBuilder out =
                new StringBuilder(
                        """
                        | checker | texts | faults reported | of these T and W | traps taken | remarks per 1,000 characters |
                        |---|---|---:|---:|---:|---:|
                        """);
        for (Judge judge : judges) {
            Score keyed = new Score();
            KeyedStatement.shipped().forEach(s -> add(keyed, judge, s));
            out.append(keyed.row(judge.name(), KeyedStatement.SHIPPED + " keyed by hand"));
            Score made = new Score();
            for (int seed = 1; seed <= MADE; seed++) {
                add(made, judge, FictionalStatement.of(seed));
            }
            out.append(made.row(judge.name(), MADE + " made"));
        }
        return out.append('\n').toString();
    }

    private static void add(Score score, Judge judge, KeyedStatement statement) {
        List<Said> said = judge.over(statement.text(), statement.framework());
        Squeezed text = new Squeezed(statement.text());
        score.remarks += said.size();
        score.characters += text.length();
        for (Expected expected : statement.must()) {
            if (!expected.soft()) {
                must(score, expected.rule(), met(judge, said, text, expected));
            }
        }
        for (Expected trap : statement.mustNot()) {
            score.traps++;
            score.taken += !trap.quotes().isEmpty() && met(judge, said, text, trap) ? 1 : 0;
        }
    }

    private static void must(Score score, String rule, boolean hit) {
        boolean wording = "TW".indexOf(rule.charAt(0)) >= 0;
        score.must++;
        score.hit += hit ? 1 : 0;
        score.ofWording += wording ? 1 : 0;
        score.wordingHit += wording && hit ? 1 : 0;
    }

    private static boolean met(Judge judge, List<Said> said, Squeezed text, Expected expected) {
        List<int[]> places = new ArrayList<>();
        expected.quotes().forEach(q -> places.addAll(text.places(q)));
        return said.stream()
                .filter(s -> sameRule(judge, s, expected.rule()))
                .anyMatch(s ->
                        places.isEmpty()
                                ? judge instanceof BihuanJudge
                                : places.stream().anyMatch(p -> s.touches(p[0], p[1])));
    }

    private static boolean sameRule(Judge judge, Said said, String rule) {
        return !(judge instanceof BihuanJudge) || said.rule().equals(rule);
    }

    private static void add(Score score, Judge judge, FictionalStatement made) {
        List<Said> said = judge.over(made.text(), "none");
        Squeezed text = new Squeezed(made.text());
        score.remarks += said.size();
        score.characters += text.length();
        for (Planted planted : made.planted()) {
            // What only a framework can know (dimensions, parts, limits) is not asked of either.
            boolean known = !planted.places().isEmpty() && planted.asked();
            if (known && !planted.rule().matches("S0[1456]|M03")) {
                must(score, planted.rule(), met(judge, said, made, planted));
            }
        }
        for (FictionalStatement.Trap trap : made.traps()) {
            score.traps++;
            Said place = text(made, trap.place());
            boolean taken =
                    said.stream()
                            .filter(s -> sameRule(judge, s, trap.rule()))
                            .anyMatch(s -> s.touches(place.start(), place.end()));
            score.taken += taken ? 1 : 0;
        }
    }

    private static Said text(FictionalStatement made, Stretch place) {
        return new Squeezed(made.text()).said("", place.start(), place.end());
    }

    private static boolean met(
            Judge judge, List<Said> said, FictionalStatement made, Planted planted) {
        return planted.places().stream()
                .map(place -> text(made, place))
                .anyMatch(place ->
                        said.stream()
                                .filter(s -> sameRule(judge, s, planted.rule()))
                                .anyMatch(s -> s.touches(place.start(), place.end())));
    }
}
