package org.bihuan.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.framework.Mistake.Kind;
import org.bihuan.framework.Need.Fact;
import org.bihuan.framework.Overriding.Office;
import org.bihuan.framework.ReviewFramework.Counting;
import org.bihuan.framework.ReviewFramework.Step;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code steps}: when each is, what it waits for and what shows that it is done. */
final class StepsOfPack {
    private static final String NOBODY = "none";
    private static final int USUAL_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final int MOST = 10_000;
    private static final Overriding USUAL = new Overriding(Set.of(Office.HEAD), USUAL_REASON);

    private final Mistakes mistakes;
    private final List<Named> named = new ArrayList<>();

    /** A place that names a step. */
    private record Named(String path, Node at, String code, boolean day) {}

    StepsOfPack(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<Step> of(Fields pack) {
        List<Step> steps = pack.codedList("steps", this::step, Step::code);
        List<String> codes = steps.stream().map(Step::code).toList();
        named.stream().filter(n -> !exists(n, codes)).forEach(n -> unknown(n, codes));
        anchorsInACircle(steps);
        needsInACircle(steps);
        return steps;
    }

    private static boolean exists(Named named, List<String> codes) {
        return codes.contains(named.code)
                || (named.day
                        && (named.code.equals(Step.NOTICE_DAY)
                                || named.code.equals(Step.MEETING_DAY)));
    }

    private void unknown(Named named, List<String> codes) {
        Stream<String> days =
                named.day ? Stream.of(Step.NOTICE_DAY, Step.MEETING_DAY) : Stream.of();
        mistakes.addWritten(
                Kind.UNKNOWN_CODE,
                named.path,
                named.at,
                named.code,
                PackReader.codes(Stream.concat(days, codes.stream()).toList()));
    }

    /** A step {@code meeting} anchored on itself is the day that a person sets. */
    private void anchorsInACircle(List<Step> steps) {
        Map<String, String> waits = new HashMap<>();
        steps.stream().filter(s -> !isGivenDay(s)).forEach(s -> waits.put(s.code(), s.anchor()));
        circles(waits, "anchor");
    }

    static boolean isGivenDay(Step step) {
        return step.code().equals(step.anchor())
                && (step.code().equals(Step.NOTICE_DAY) || step.code().equals(Step.MEETING_DAY));
    }

    /** Only where each waits for one other: of several, the first that closes a circle counts. */
    private void needsInACircle(List<Step> steps) {
        for (Step step : steps) {
            wayBack(step, step, steps, new ArrayList<>(List.of(step.code())))
                    .ifPresent(ring -> circle(step.code(), "needs", ring));
        }
    }

    private static Optional<String> wayBack(
            Step goal, Step from, List<Step> steps, List<String> way) {
        for (Need need : from.needs()) {
            String code = need.step().orElse("");
            if (code.equals(goal.code())) {
                return Optional.of(String.join(" → ", way) + " → " + code);
            }
            Optional<Step> next = steps.stream().filter(s -> s.code().equals(code)).findFirst();
            if (next.isPresent() && !way.contains(code)) {
                way.add(code);
                Optional<String> ring = wayBack(goal, next.get(), steps, way);
                if (ring.isPresent()) {
                    return ring;
                }
            }
        }
        return Optional.empty();
    }

    private void circles(Map<String, String> waits, String key) {
        waits.keySet().stream()
                .sorted()
                .forEach(code ->
                        Circles.through(code, waits).ifPresent(ring -> circle(code, key, ring)));
    }

    private void circle(String code, String key, String ring) {
        named.stream()
                .filter(n -> n.path.contains("." + key) && ring.startsWith(ownerOf(n) + " → "))
                .filter(n -> ownerOf(n).equals(code))
                .findFirst()
                .ifPresent(n -> mistakes.addWritten(Kind.CIRCLE, n.path, n.at, ring));
    }

    private final Map<String, String> owners = new HashMap<>();

    private String ownerOf(Named named) {
        return owners.getOrDefault(named.path.substring(0, named.path.indexOf(']') + 1), "");
    }

    private Step step(Node node, String path) {
        Fields f =
                new Fields(
                        mistakes,
                        path,
                        node,
                        "code",
                        "name",
                        "kind",
                        "offsetDays",
                        "workingDays",
                        "anchor",
                        "needs",
                        "done",
                        "override");
        String code = PackReader.code(f);
        owners.put(path, code);
        String anchor = f.text("anchor", PackReader.CODE, "code");
        if (f.has("anchor")) {
            named.add(new Named(f.inside("anchor"), f.at("anchor"), anchor, true));
        }
        boolean working = f.has("workingDays");
        if (working && f.has("offsetDays")) {
            f.refuse(Kind.ONE_OF_TWO, "workingDays", "offsetDays", "workingDays");
        }
        return new Step(
                code,
                f.words("name"),
                f.optionalChoice("kind", List.of(StepKind.values())).orElseGet(() -> usual(code)),
                f.number(
                        working ? "workingDays" : "offsetDays",
                        -PackReader.MOST_DAYS,
                        PackReader.MOST_DAYS),
                working ? Counting.WORKING_DAYS : Counting.CALENDAR_DAYS,
                anchor,
                f.list("needs", this::need),
                f.list("done", this::need),
                override(f));
    }

    private static StepKind usual(String code) {
        return Stream.of(StepKind.values())
                .filter(kind -> Fields.code(kind).equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(StepKind.OTHER);
    }

    private Need need(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "fact", "least", "step", "blocks");
        Fact fact = fact(f);
        Optional<Integer> least = f.optionalNumber("least", 1, MOST);
        if (least.isPresent() && !fact.isCounted()) {
            f.refuse(Kind.NOT_ALLOWED, "least", counted());
        }
        Optional<String> step = Optional.empty();
        if (fact == Fact.STEP_DONE) {
            String code = f.text("step", PackReader.CODE, "code");
            step = Optional.of(code);
            if (f.has("step")) {
                named.add(new Named(f.inside("step"), f.at("step"), code, false));
            }
        } else if (f.has("step")) {
            f.refuse(Kind.NOT_ALLOWED, "step", Fields.code(Fact.STEP_DONE));
        }
        return new Need(fact, least, step, f.flag("blocks", true));
    }

    private Fact fact(Fields f) {
        String written = f.text("fact");
        Optional<Fact> known =
                Stream.of(Fact.values()).filter(x -> Fields.code(x).equals(written)).findFirst();
        if (known.isEmpty() && !written.isEmpty()) {
            f.refuse(
                    Kind.UNKNOWN_FACT,
                    "fact",
                    Stream.of(Fact.values()).map(Fields::code).toArray(String[]::new));
        }
        return known.orElse(Fact.QUORUM);
    }

    private static String[] counted() {
        return Stream.of(Fact.values())
                .filter(Fact::isCounted)
                .map(Fields::code)
                .toArray(String[]::new);
    }

    private static Optional<Overriding> override(Fields step) {
        if (!step.has("override")) {
            return Optional.of(USUAL);
        }
        if (Fields.shown(step.at("override")).equals(NOBODY)) {
            return Optional.empty();
        }
        return step.optionalMapping("override", "by", "reasonLength")
                .map(f ->
                        new Overriding(
                                f.choices("by", List.of(Office.values())),
                                f.optionalNumber("reasonLength", 1, LONGEST_REASON)
                                        .orElse(USUAL_REASON)));
    }
}
