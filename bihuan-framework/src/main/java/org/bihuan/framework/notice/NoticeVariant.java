package org.bihuan.framework.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.notice.Proposal.Attendance;
import org.bihuan.framework.notice.Proposal.Between;
import org.bihuan.framework.notice.Proposal.Dimension;
import org.bihuan.framework.notice.Proposal.From;
import org.bihuan.framework.notice.Proposal.Quota;
import org.bihuan.framework.notice.Proposal.Relative;
import org.bihuan.framework.notice.Proposal.Thing;
import org.bihuan.framework.notice.Proposal.Unit;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The text of a variant that takes over what somebody accepted of a notice. It is a draft like any
 * other: a person reads it, changes it and publishes it.
 */
public final class NoticeVariant {

    private final ReviewFramework base;
    private final Map<String, Object> raw;
    private final Map<String, Object> variant = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
    private final List<Object> dimensions = new ArrayList<>();

    /**
     * What a variant must say for itself.
     *
     * @param id lower-case letters, digits and hyphens
     * @param validFrom where the base holds no longer by then, the variant holds for a year
     * @param source what it rests on
     */
    public record Head(String id, int version, LocalDate validFrom, String title, String source) {}

    private NoticeVariant(ReviewFramework base, String baseYaml) {
        this.base = base;
        this.raw = mapping(new Load(LoadSettings.builder().build()).loadFromString(baseYaml));
    }

    /**
     * @param baseYaml the text of {@code base}, made whole
     * @param accepted those that {@link #takes} is true of; others are left out
     */
    public static String of(
            ReviewFramework base, String baseYaml, Head head, List<Proposal> accepted) {
        return new NoticeVariant(base, baseYaml).text(head, accepted);
    }

    /** Whether there is a place for it in a framework laid over {@code base}. */
    public static boolean takes(ReviewFramework base, Proposal.Value value) {
        return switch (value) {
            case Dimension _, Attendance _ -> true;
            case Between between -> isWindow(between);
            case Relative relative -> isReceipt(relative) || isOffset(base, relative);
            case Quota quota when quota.thing() == Thing.FINDINGS_PER_DIMENSION ->
                    !base.statements().isEmpty();
            case Quota quota ->
                    !quota.each()
                            && counted(quota.thing())
                                    .flatMap(counted -> step(base, counted.kind()))
                                    .isPresent();
            default -> false;
        };
    }

    /** Which fact of which step counts it. */
    private record Counted(StepKind kind, String fact) {}

    private static Optional<Counted> counted(Thing thing) {
        return switch (thing) {
            case OPINIONS -> Optional.of(new Counted(StepKind.OPINIONS, "opinions"));
            case OPINION_GIVERS -> Optional.of(new Counted(StepKind.OPINIONS, "opinion-givers"));
            case TALKS -> Optional.of(new Counted(StepKind.TALKS, "talks-held"));
            case STUDY_SESSIONS -> Optional.of(new Counted(StepKind.STUDY, "study-sessions"));
            case FINDINGS, FINDINGS_PER_DIMENSION, PEOPLE, CHARACTERS -> Optional.empty();
        };
    }

    private static boolean isWindow(Between between) {
        return between.about().filter(StepKind.MEETING::equals).isPresent()
                && between.from().year().isPresent()
                && between.until().year().isPresent();
    }

    /** So many days after the notice to sign for it or answer it. */
    private static boolean isReceipt(Relative relative) {
        return relative.about().filter(StepKind.NOTICE::equals).isPresent()
                && relative.from() == From.NOTICE
                && !relative.before()
                && relative.unit() == Unit.DAYS;
    }

    private static boolean isOffset(ReviewFramework base, Relative relative) {
        return relative.from() != From.UNSAID
                && relative.unit() != Unit.MONTHS
                && relative.about()
                        .filter(kind -> kind != StepKind.MEETING || relative.from() == From.NOTICE)
                        .flatMap(kind -> step(base, kind))
                        .isPresent();
    }

    private static Optional<ReviewFramework.Step> step(ReviewFramework base, StepKind kind) {
        return base.steps().stream().filter(step -> step.kind() == kind).findFirst();
    }

    private String text(Head head, List<Proposal> accepted) {
        variant.put("id", head.id());
        variant.put("version", head.version());
        variant.put("extends", fields("id", base.id(), "version", base.version()));
        variant.put("language", base.language().getLanguage());
        variant.put("validFrom", head.validFrom().toString());
        base.validUntil()
                .filter(head.validFrom()::isAfter)
                .ifPresent(_ ->
                        variant.put(
                                "validUntil",
                                head.validFrom().plusYears(1).minusDays(1).toString()));
        variant.put("title", fields("zh", head.title(), "en", head.title()));
        variant.put("source", fields("zh", head.source(), "en", head.source()));
        variant.put("certainty", "secondary");
        accepted.stream()
                .map(Proposal::value)
                .filter(value -> takes(base, value))
                .forEach(this::take);
        if (!dimensions.isEmpty()) {
            variant.put("dimensions", dimensions);
        }
        if (!steps.isEmpty()) {
            variant.put("steps", fields("replace", List.copyOf(steps.values())));
        }
        return new Dump(
                        DumpSettings.builder()
                                .setDefaultFlowStyle(FlowStyle.AUTO)
                                .setWidth(100)
                                .setSplitLines(false)
                                .build())
                .dumpToString(variant);
    }

    private void take(Proposal.Value value) {
        switch (value) {
            case Dimension dimension ->
                    dimensions.add(
                            fields(
                                    "code",
                                    "d" + (dimensions.size() + 1),
                                    "title",
                                    dimension.title(),
                                    "mandatory",
                                    true));
            case Attendance share -> variant.put("quorum", quorum(share));
            case Between window ->
                    notice().put(
                                    "window",
                                    fields(
                                            "from", iso(window.from()),
                                            "until", iso(window.until())));
            case Relative relative when isReceipt(relative) ->
                    notice().put("receiptDays", relative.count());
            case Relative relative -> offset(relative);
            case Quota quota -> quota(quota);
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    /**
     * More than half of 2n people is one more than half of them: a share rounded up would not do.
     */
    private static Map<String, Object> quorum(Attendance share) {
        Map<String, Object> quorum =
                fields("share", share.numerator() + "/" + share.denominator(), "of", "expected");
        quorum.put("rounding", share.above() ? "above" : "up");
        return quorum;
    }

    private Map<String, Object> notice() {
        return mapping(variant.computeIfAbsent("notice", _ -> new LinkedHashMap<>()));
    }

    private void offset(Relative relative) {
        Map<String, Object> changed = changed(relative.about().orElseThrow());
        changed.remove("offsetDays");
        changed.remove("workingDays");
        int days = relative.unit() == Unit.WEEKS ? 7 * relative.count() : relative.count();
        changed.put(
                relative.unit() == Unit.WORKING_DAYS ? "workingDays" : "offsetDays",
                relative.before() ? -days : days);
        changed.put("anchor", relative.from() == From.NOTICE ? "notice" : "meeting");
    }

    private void quota(Quota quota) {
        if (quota.thing() == Thing.FINDINGS_PER_DIMENSION) {
            variant.put("statements", fields("replace", statements(quota)));
            return;
        }
        Counted counted = counted(quota.thing()).orElseThrow();
        String fact = counted.fact();
        Map<String, Object> changed = changed(counted.kind());
        List<Object> done = new ArrayList<>();
        done.add(fields("fact", fact, "least", quota.least()));
        list(changed.get("done")).stream()
                .filter(need -> !fact.equals(mapping(need).get("fact")))
                .forEach(done::add);
        changed.put("done", done);
    }

    /** Kinds that look for findings, with the numbers of the notice. */
    private List<Object> statements(Quota quota) {
        List<Object> changed = new ArrayList<>();
        for (Object entry : list(raw.get("statements"))) {
            Map<String, Object> kind = new LinkedHashMap<>(mapping(entry));
            if (kind.containsKey("limits")) {
                Map<String, Object> limits = new LinkedHashMap<>(mapping(kind.get("limits")));
                limits.put("leastFindings", quota.least());
                quota.most().ifPresent(most -> limits.put("mostFindings", most));
                kind.put("limits", limits);
                changed.add(kind);
            }
        }
        return changed;
    }

    /** The step of this kind, whole, to be changed: an entry of a list is replaced as a whole. */
    private Map<String, Object> changed(StepKind kind) {
        String code = step(base, kind).orElseThrow().code();
        return steps.computeIfAbsent(
                code,
                _ ->
                        list(raw.get("steps")).stream()
                                .map(NoticeVariant::mapping)
                                .filter(step -> code.equals(step.get("code")))
                                .findFirst()
                                .map(LinkedHashMap::new)
                                .orElseThrow());
    }

    private static String iso(Proposal.Day day) {
        return LocalDate.of(day.year().orElseThrow(), day.month(), day.day()).toString();
    }

    private static Map<String, Object> fields(Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return fields;
    }

    @SuppressWarnings("unchecked") // What the YAML reader gives back for a mapping.
    private static Map<String, Object> mapping(Object node) {
        return (Map<String, Object>) node;
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }
}
