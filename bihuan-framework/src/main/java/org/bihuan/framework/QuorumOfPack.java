package org.bihuan.framework;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.framework.Quorum.LocalRule;
import org.bihuan.framework.Quorum.Of;
import org.bihuan.framework.Quorum.Rounding;
import org.bihuan.framework.Quorum.Share;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code quorum}: a share, of whom, how rounded, and stricter rules of the place. */
final class QuorumOfPack {
    private static final Pattern SHARE = Pattern.compile("([1-9][0-9]{0,2})/([1-9][0-9]{0,2})");
    private static final int MOST_PEOPLE = 10_000;

    private final Mistakes mistakes;

    QuorumOfPack(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<Quorum> of(Fields pack) {
        return pack.optionalMapping("quorum", "share", "of", "rounding", "local")
                .map(f -> new Quorum(share(f), f.codedList("local", this::local, LocalRule::code)));
    }

    private static Share share(Fields fields) {
        Of of = fields.optionalChoice("of", List.of(Of.values())).orElse(Of.EXPECTED);
        Rounding rounding =
                fields.optionalChoice("rounding", List.of(Rounding.values())).orElse(Rounding.UP);
        Matcher m = SHARE.matcher(fields.text("share", SHARE, "1/2, 2/3, …"));
        if (!m.matches()) {
            return new Share(1, 1, of, rounding);
        }
        Share share =
                new Share(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), of, rounding);
        if (share.numerator() > share.denominator()) {
            fields.refuse(
                    Kind.ABOVE_THE_WHOLE, "share", share.denominator() + "/" + share.numerator());
        }
        return share;
    }

    private LocalRule local(Node node, String path) {
        Fields f =
                new Fields(
                        mistakes,
                        path,
                        node,
                        "code",
                        "name",
                        "share",
                        "of",
                        "rounding",
                        "least",
                        "head");
        return new LocalRule(
                PackReader.code(f),
                f.words("name"),
                f.has("share") ? Optional.of(share(f)) : Optional.empty(),
                f.optionalNumber("least", 1, MOST_PEOPLE),
                f.flag("head", false));
    }
}
