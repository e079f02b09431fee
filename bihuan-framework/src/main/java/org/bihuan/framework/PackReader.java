package org.bihuan.framework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.framework.ReviewFramework.Anchor;
import org.bihuan.framework.ReviewFramework.Certainty;
import org.bihuan.framework.ReviewFramework.DeadlineType;
import org.bihuan.framework.ReviewFramework.Dimension;
import org.bihuan.framework.ReviewFramework.EvidenceKind;
import org.bihuan.framework.ReviewFramework.Light;
import org.bihuan.framework.ReviewFramework.Part;
import org.bihuan.framework.ReviewFramework.Quorum;
import org.bihuan.framework.ReviewFramework.Rules;
import org.bihuan.framework.ReviewFramework.StatementKind;
import org.bihuan.framework.ReviewFramework.Step;
import org.bihuan.text.check.Expectations.Limits;
import org.bihuan.text.check.Expectations.Remit;
import org.bihuan.text.check.Expectations.Voice;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.wording.WordingPack;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML in, {@link ReviewFramework} or every mistake out. The same shape is published for editors as
 * {@code frameworks/framework.schema.json}; a test holds the two together.
 */
public final class PackReader {
    /** Ten years: a larger offset is a slip of the pen. */
    private static final int MOST_DAYS = 3650;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern RULE = Pattern.compile("[A-Z][0-9]{2}");
    private static final Pattern SHARE = Pattern.compile("([1-9][0-9]{0,2})/([1-9][0-9]{0,2})");
    private static final Pattern LANGUAGE = Pattern.compile("zh|en");
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

    private PackReader(String file) {
        this.mistakes = new Mistakes(file);
    }

    /**
     * @param file name to show in mistakes
     */
    public static PackReading read(String file, String yaml) {
        return new PackReader(file).read(yaml);
    }

    private PackReading read(String yaml) {
        return YamlRoot.read(yaml, mistakes, this::framework)
                .<PackReading>map(PackReading.Read::new)
                .orElseGet(() -> new PackReading.Refused(mistakes.inReadingOrder()));
    }

    private ReviewFramework framework(Node root) {
        Fields pack =
                new Fields(
                        mistakes,
                        "",
                        root,
                        "id",
                        "version",
                        "language",
                        "validFrom",
                        "validUntil",
                        "title",
                        "source",
                        "certainty",
                        "statements",
                        "dimensions",
                        "steps",
                        "rules",
                        "quorum",
                        "lights",
                        "evidence",
                        "deadlines",
                        "remit",
                        "wording");
        return new ReviewFramework(
                pack.text("id", CODE, "code"),
                pack.number("version", 1),
                Locale.of(pack.text("language", LANGUAGE, "zh, en")),
                pack.date("validFrom"),
                pack.optionalDate("validUntil"),
                pack.words("title"),
                pack.words("source"),
                pack.choice("certainty", List.of(Certainty.values())),
                pack.neededList("statements", this::statement, StatementKind::code),
                pack.codedList("dimensions", this::dimension, Dimension::code),
                pack.codedList("steps", this::step, Step::code),
                rules(pack),
                quorum(pack),
                pack.codedList("lights", this::light, Light::code),
                pack.codedList("evidence", this::evidence, EvidenceKind::code),
                pack.codedList("deadlines", this::deadline, DeadlineType::code),
                remit(pack),
                wording(pack));
    }

    private StatementKind statement(Node node, String path) {
        Fields f =
                new Fields(mistakes, path, node, "code", "name", "parts", "voice", "limits", "off");
        return new StatementKind(
                code(f),
                f.words("name"),
                f.list("parts", this::part),
                f.optionalChoice("voice", List.of(Voice.INDIVIDUAL, Voice.TEAM))
                        .orElse(Voice.UNSAID),
                limits(f),
                Set.copyOf(f.list("off", this::ruleId)));
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

    private static Remit remit(Fields pack) {
        return pack.optionalMapping("remit", "own", "others")
                .map(f -> new Remit(f.list("own", f::textOf), f.list("others", f::textOf)))
                .orElseGet(() -> new Remit(List.of(), List.of()));
    }

    private Part part(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "role", "name", "severity");
        return new Part(
                f.choice("role", PARTS),
                f.words("name"),
                f.optionalChoice("severity", List.of(Severity.values())));
    }

    private Dimension dimension(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "title", "aliases", "mandatory");
        return new Dimension(
                code(f), f.text("title"), f.list("aliases", f::textOf), f.flag("mandatory"));
    }

    private Step step(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "offsetDays", "anchor");
        return new Step(
                code(f),
                f.words("name"),
                f.number("offsetDays", -MOST_DAYS),
                f.choice("anchor", List.of(Anchor.values())));
    }

    private Light light(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "daysLeft");
        return new Light(code(f), f.words("name"), f.number("daysLeft", -MOST_DAYS));
    }

    private EvidenceKind evidence(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "outcome");
        return new EvidenceKind(code(f), f.words("name"), f.flag("outcome"));
    }

    private DeadlineType deadline(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "reviewDays");
        return new DeadlineType(code(f), f.words("name"), f.optionalNumber("reviewDays", 1));
    }

    private Rules rules(Fields pack) {
        return pack.optionalMapping("rules", "severities", "off")
                .map(f ->
                        new Rules(
                                f.entries(
                                        "severities",
                                        RULE,
                                        "rule",
                                        (v, path) ->
                                                f.choiceOf(v, path, List.of(Severity.values()))),
                                Set.copyOf(f.list("off", this::ruleId))))
                .orElseGet(() -> new Rules(java.util.Map.of(), Set.of()));
    }

    private String ruleId(Node node, String path) {
        String id = Fields.shown(node);
        if (!RULE.matcher(id).matches()) {
            mistakes.add(Kind.NOT_ALLOWED, path, node, "rule");
        }
        return id;
    }

    /**
     * Lines of a wording pack as a block of text; their numbers are counted on from the block's.
     */
    private WordingPack wording(Fields pack) {
        Optional<Node> block = pack.optionalNode("wording");
        if (block.isEmpty()) {
            return new WordingPack(List.of());
        }
        int before = block.get().getStartMark().map(m -> m.getLine() + 1).orElse(0);
        pack.textOf(block.get(), "wording");
        return switch (WordingPack.read("", Fields.shown(block.get()))) {
            case org.bihuan.text.wording.WordingPack.Reading.Read read -> read.pack();
            case org.bihuan.text.wording.WordingPack.Reading.Refused refused -> {
                refused.mistakes().forEach(m -> mistakes.addInLines(m, before));
                yield new WordingPack(List.of());
            }
        };
    }

    private Optional<Quorum> quorum(Fields pack) {
        return pack.optionalMapping("quorum", "share").map(PackReader::share);
    }

    private static Quorum share(Fields quorum) {
        Matcher m = SHARE.matcher(quorum.text("share", SHARE, "1/2, 2/3, …"));
        if (!m.matches()) {
            return new Quorum(1, 1);
        }
        Quorum share = new Quorum(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        if (share.numerator() > share.denominator()) {
            quorum.refuse("share", "≤ 1/1");
        }
        return share;
    }

    private static String code(Fields fields) {
        return fields.text("code", CODE, "code");
    }
}
