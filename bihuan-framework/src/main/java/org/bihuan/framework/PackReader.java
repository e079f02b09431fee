package org.bihuan.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.framework.ReviewFramework.Asked;
import org.bihuan.framework.ReviewFramework.Base;
import org.bihuan.framework.ReviewFramework.Certainty;
import org.bihuan.framework.ReviewFramework.DeadlineType;
import org.bihuan.framework.ReviewFramework.EvidenceKind;
import org.bihuan.framework.ReviewFramework.LedgerRules;
import org.bihuan.framework.ReviewFramework.Light;
import org.bihuan.framework.ReviewFramework.Reminders;
import org.bihuan.framework.ReviewFramework.Source;
import org.bihuan.text.check.Expectations.Remit;
import org.bihuan.text.wording.WordingPack;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML in, {@link ReviewFramework} or every mistake out. The same shape is published for editors as
 * {@code frameworks/framework.schema.json}; a test holds the two together.
 */
public final class PackReader {
    /** Ten years: a larger offset is a slip of the pen. */
    static final int MOST_DAYS = 3650;

    private static final int MOST_MONTHS = 120;

    /** Days from the promised one; a year is further than anybody is reminded of. */
    private static final int MOST_RUNG = 365;

    static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<Asked> ASKED = List.of(Asked.values());
    private static final Pattern LANGUAGE = Pattern.compile("zh|en");
    private static final String[] KEYS = {
        "id",
        "version",
        Overlay.KEY,
        Overlay.ORIGIN,
        "language",
        "validFrom",
        "validUntil",
        "title",
        "source",
        "certainty",
        "sources",
        "terms",
        "notice",
        "statements",
        "dimensions",
        "calendar",
        "steps",
        "talks",
        "quorum",
        "meeting",
        "rules",
        "lights",
        "evidence",
        "deadlines",
        "ledger",
        "filing",
        "remit",
        "wording"
    };

    private final Mistakes mistakes;
    private final Bases bases;

    private PackReader(String file, Bases bases) {
        this.mistakes = new Mistakes(file);
        this.bases = bases;
    }

    /**
     * Reads a pack that may be a local variant of one that ships.
     *
     * @param file name to show in mistakes
     */
    public static PackReading read(String file, String yaml) {
        return read(file, yaml, Bases.shipped());
    }

    /** As {@link #read(String, String)}, with bases of one's own. */
    public static PackReading read(String file, String yaml, Bases bases) {
        return new PackReader(file, bases).read(yaml);
    }

    private PackReading read(String yaml) {
        return new WholePack(mistakes, bases)
                .of(yaml)
                .map(this::framework)
                .filter(read -> mistakes.none())
                .<PackReading>map(PackReading.Read::new)
                .orElseGet(() -> new PackReading.Refused(mistakes.inVariant(yaml)));
    }

    private ReviewFramework framework(Node root) {
        Fields pack = new Fields(mistakes, "", root, KEYS);
        LocalDate from = pack.date("validFrom");
        Optional<LocalDate> until = pack.optionalDate("validUntil");
        notBackwards(pack, "validUntil", from, until);
        String language = pack.text("language", LANGUAGE, "zh, en");
        Terms terms = new TermsOfPack(mistakes).of(pack);
        RulesOfPack rules = new RulesOfPack(mistakes);
        StatementsOfPack statements = new StatementsOfPack(mistakes, rules);
        return new ReviewFramework(
                pack.text("id", CODE, "code"),
                pack.number("version", 1),
                Locale.of(language),
                from,
                until,
                pack.words("title"),
                pack.words("source"),
                pack.choice("certainty", List.of(Certainty.values())),
                statements.of(pack),
                new DimensionsOfPack(mistakes, language).of(pack),
                new StepsOfPack(mistakes).of(pack),
                rules.of(pack),
                new QuorumOfPack(mistakes).of(pack),
                pack.codedList("lights", this::light, Light::code),
                pack.codedList("evidence", this::evidence, EvidenceKind::code),
                pack.codedList("deadlines", this::deadline, DeadlineType::code),
                remit(pack),
                wording(pack),
                pack.list("sources", this::source),
                base(pack),
                terms,
                new NoticeOfPack(mistakes).of(pack),
                new CalendarOfPack(mistakes).of(pack),
                new TalksOfPack(mistakes).of(pack),
                new MeetingOfPack(mistakes).of(pack, terms),
                new FilingOfPack(mistakes).of(pack),
                ledger(pack));
    }

    static void notBackwards(Fields fields, String key, LocalDate from, Optional<LocalDate> until) {
        if (until.filter(from::isAfter).isPresent() && !from.equals(LocalDate.EPOCH)) {
            fields.refuse(Kind.BACKWARDS, key, "≥ " + from);
        }
    }

    private static Optional<Base> base(Fields pack) {
        return pack.optionalMapping(
                        pack.has(Overlay.KEY) ? Overlay.KEY : Overlay.ORIGIN, "id", "version")
                .map(f -> new Base(f.text("id"), f.number("version", 1)));
    }

    private static Remit remit(Fields pack) {
        return pack.optionalMapping("remit", "own", "others")
                .map(f -> new Remit(f.list("own", f::textOf), f.list("others", f::textOf)))
                .orElseGet(() -> new Remit(List.of(), List.of()));
    }

    private Source source(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "about", "text", "certainty");
        return new Source(
                f.words("about"),
                f.words("text"),
                f.choice("certainty", List.of(Certainty.values())));
    }

    private Light light(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "daysLeft");
        return new Light(code(f), f.words("name"), f.number("daysLeft", -MOST_DAYS, MOST_DAYS));
    }

    private EvidenceKind evidence(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "outcome", "asks");
        return new EvidenceKind(
                code(f), f.words("name"), f.flag("outcome"), f.choices("asks", ASKED));
    }

    private DeadlineType deadline(Node node, String path) {
        Fields f =
                new Fields(
                        mistakes,
                        path,
                        node,
                        "code",
                        "name",
                        "reviewDays",
                        "dated",
                        "staged",
                        "immediate");
        Optional<Integer> reviewDays = f.optionalNumber("reviewDays", 1, MOST_DAYS);
        return new DeadlineType(
                code(f),
                f.words("name"),
                reviewDays,
                f.flag("dated", reviewDays.isEmpty()),
                f.flag("staged", false),
                f.flag("immediate", false));
    }

    private static LedgerRules ledger(Fields pack) {
        return pack.optionalMapping("ledger", "receiptDays", "effectMonths", "reminders")
                .map(f ->
                        new LedgerRules(
                                f.optionalNumber("receiptDays", 1, MOST_DAYS),
                                f.optionalNumber("effectMonths", 1, MOST_MONTHS),
                                reminders(f)))
                .orElseGet(
                        () -> new LedgerRules(Optional.empty(), Optional.empty(), Reminders.USUAL));
    }

    private static Reminders reminders(Fields ledger) {
        return ledger.optionalMapping("reminders", "owner", "verifier", "organiser", "head")
                .map(f ->
                        new Reminders(
                                rungs(f, "owner"),
                                rungs(f, "verifier"),
                                rungs(f, "organiser"),
                                rungs(f, "head")))
                .orElse(Reminders.USUAL);
    }

    private static List<Integer> rungs(Fields reminders, String whom) {
        return reminders.list(
                whom, (node, where) -> reminders.numberOf(node, where, -MOST_RUNG, MOST_RUNG));
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

    static String code(Fields fields) {
        return fields.text("code", CODE, "code");
    }

    /** Codes of the entries, for those who wrote one that is not there. */
    static String[] codes(List<String> codes) {
        return codes.stream().filter(c -> !c.isEmpty()).distinct().toArray(String[]::new);
    }
}
