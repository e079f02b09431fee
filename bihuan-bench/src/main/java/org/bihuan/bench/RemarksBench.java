package org.bihuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private final List<Judge> judges = List.of(new BihuanJudge(), new LanguageToolJudge());
    private final StringBuilder table =
            new StringBuilder(
                    """
                    | checker | texts | faults reported | of these T and W | traps taken | remarks per 1,000 characters |
                    |---|---|---:|---:|---:|---:|
                    """);
    private final StringBuilder differences = new StringBuilder();

    private RemarksBench() {}

    /** On the built-in statements and on made ones. */
    static String run(boolean quiet) {
        RemarksBench bench = new RemarksBench();
        bench.keyed(KeyedStatement.shipped());
        bench.made();
        return bench.told(quiet);
    }

    /** On the texts of a folder: {@code NAME.txt} with {@code NAME.key} beside it. */
    static String run(Path folder, Set<String> only, boolean quiet) throws IOException {
        List<KeyedStatement> keys = new ArrayList<>(KeyedStatement.in(folder));
        keys.removeIf(k -> !only.isEmpty() && !only.contains(k.name()));
        RemarksBench bench = new RemarksBench();
        bench.keyed(keys);
        return bench.told(quiet);
    }

    private String told(boolean quiet) {
        return table + "\n" + (quiet ? "" : differences);
    }

    private void keyed(List<KeyedStatement> keys) {
        for (Judge judge : judges) {
            Score score = new Score();
            keys.forEach(key -> add(score, judge, key));
            table.append(score.row(judge.name(), keys.size() + " keyed by hand"));
        }
    }

    private void made() {
        for (Judge judge : judges) {
            Score score = new Score();
            for (int seed = 1; seed <= MADE; seed++) {
                add(score, judge, FictionalStatement.of(seed));
            }
            table.append(score.row(judge.name(), MADE + " made"));
        }
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

    private void add(Score score, Judge judge, KeyedStatement statement) {
        Judge.Verdict verdict = judge.over(statement.text(), Optional.of(statement.framework()));
        List<Said> said = verdict.said();
        Squeezed text = verdict.text();
        score.remarks += said.size();
        score.characters += text.length();
        for (Expected expected : statement.must()) {
            if (!expected.soft()) {
                boolean met = met(judge, said, text, expected);
                must(score, expected.rule(), met);
                tell(judge, !met, statement.name() + " missed " + expected);
            }
        }
        for (Expected trap : statement.mustNot()) {
            boolean taken = judge instanceof BihuanJudge || !trap.quotes().isEmpty();
            taken &= met(judge, said, text, trap);
            score.traps++;
            score.taken += taken ? 1 : 0;
            tell(judge, taken, statement.name() + " took " + trap);
        }
    }

    private void tell(Judge judge, boolean differs, String what) {
        if (differs && judge instanceof BihuanJudge) {
            differences.append(what).append('\n');
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
        boolean ours = judge instanceof BihuanJudge;
        boolean whole = expected.quotes().isEmpty();
        return said.stream()
                .filter(s -> sameRule(judge, s, expected.rule()))
                .filter(s -> !ours || expected.about().isEmpty() || names(s, expected))
                .anyMatch(s -> whole ? ours : places.stream().anyMatch(p -> s.touches(p[0], p[1])));
    }

    private static boolean names(Said said, Expected expected) {
        return expected.about().stream().anyMatch(said.about()::contains);
    }

    private static boolean sameRule(Judge judge, Said said, String rule) {
        return !(judge instanceof BihuanJudge) || said.rule().equals(rule);
    }

    private static void add(Score score, Judge judge, FictionalStatement made) {
        List<Said> said = judge.over(made.text(), Optional.empty()).said();
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
        return new Squeezed(made.text()).said("", place.start(), place.end(), "");
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
