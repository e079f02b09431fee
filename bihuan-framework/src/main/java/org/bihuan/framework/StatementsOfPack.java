package org.bihuan.framework;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.bihuan.framework.ReviewFramework.Owed;
import org.bihuan.framework.ReviewFramework.Part;
import org.bihuan.framework.ReviewFramework.StatementKind;
import org.bihuan.text.check.Expectations.Limits;
import org.bihuan.text.check.Expectations.Voice;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Section.Role;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code statements}: kinds of statement with their parts and limits. */
final class StatementsOfPack {
    private static final List<Role> PARTS =
            List.of(
                    Role.PREPARATION,
                    Role.PRIOR_RECTIFICATION,
                    Role.FINDINGS,
                    Role.CASE,
                    Role.PERSONAL_MATTERS,
                    Role.OPINION_REPLIES,
                    Role.CAUSES,
                    Role.MEASURES);

    private final Mistakes mistakes;
    private final RulesOfPack rules;

    StatementsOfPack(Mistakes mistakes, RulesOfPack rules) {
        this.mistakes = mistakes;
        this.rules = rules;
    }

    List<StatementKind> of(Fields pack) {
        return pack.neededList("statements", this::statement, StatementKind::code);
    }

    private StatementKind statement(Node node, String path) {
        Fields f =
                new Fields(
                        mistakes, path, node, "code", "name", "parts", "voice", "limits", "off",
                        "owedBy");
        Voice voice =
                f.optionalChoice("voice", List.of(Voice.INDIVIDUAL, Voice.TEAM))
                        .orElse(Voice.UNSAID);
        return new StatementKind(
                PackReader.code(f),
                f.words("name"),
                f.list("parts", this::part),
                voice,
                limits(f),
                Set.copyOf(f.list("off", rules::id)),
                f.optionalChoice("owedBy", List.of(Owed.values()))
                        .orElse(usuallyOwed(voice, path)));
    }

    /** Who speaks of himself writes; of kinds that are silent the first is the team's. */
    private static Owed usuallyOwed(Voice voice, String path) {
        return switch (voice) {
            case INDIVIDUAL -> Owed.EVERY_MEMBER;
            case TEAM -> Owed.TEAM;
            case UNSAID -> path.equals("statements[0]") ? Owed.TEAM : Owed.NOBODY;
        };
    }

    private static Limits limits(Fields statement) {
        return statement
                .optionalMapping(
                        "limits",
                        "leastFindings",
                        "mostFindings",
                        "shareOfFindingsAndCauses",
                        "shareOfCauses",
                        "longestSentence")
                .map(f ->
                        new Limits(
                                number(f, "leastFindings"),
                                number(f, "mostFindings"),
                                number(f, "shareOfFindingsAndCauses"),
                                number(f, "shareOfCauses"),
                                number(f, "longestSentence")))
                .orElse(Limits.NONE);
    }

    private static OptionalInt number(Fields fields, String key) {
        return fields.optionalNumber(key, 1).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private Part part(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "role", "name", "severity");
        return new Part(
                f.choice("role", PARTS),
                f.words("name"),
                f.optionalChoice("severity", List.of(Severity.values())));
    }
}
