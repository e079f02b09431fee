package org.bihuan.testkit.fiction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bihuan.testkit.Seeds;
import org.bihuan.testkit.fiction.Draft.Dimension;
import org.bihuan.testkit.fiction.Draft.Matter;

/** Chooses defects and baits, and puts them into the draft. */
final class Planting {
    /** Both have no divisor in common with the number of rules, so that all get their turn. */
    private static final int STEP = 11;

    private static final int STRIDE = 5;
    private static final int MOST_DEFECTS = 5;
    private static final int CLEAN_ONE_IN = 8;

    private final Seeds seeds;
    private final Draft draft;
    private final Shape shape;

    Planting(Seeds seeds, Draft draft, Shape shape) {
        this.seeds = seeds;
        this.draft = draft;
        this.shape = shape;
    }

    void plant() {
        boolean clean = seeds.oneIn(CLEAN_ONE_IN);
        List<String> chosen = clean ? List.of() : chosen();
        chosen.forEach(this::rule);
        for (int i = seeds.number(1, 3); i > 0; i--) {
            row(seeds.oneOf(Phrases.TRAPS));
        }
    }

    /** Rules that deal with the whole come first, while all is untouched. */
    private List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        List<String> rules = FictionalStatement.RULES;
        for (int i = seeds.number(1, MOST_DEFECTS); i > 0; i--) {
            chosen.add(rules.get((int) ((seeds.seed() * STRIDE + (long) i * STEP) % rules.size())));
        }
        chosen.sort(Comparator.comparing(rule -> !rule.equals("S06")));
        return chosen;
    }

    private void rule(String rule) {
        switch (rule) {
            case "S01" -> dimensions();
            case "S02" -> numbers();
            case "S03" -> marks();
            case "S04" -> parts();
            case "S05" -> emptied();
            case "S06" -> thinCauses();
            case "S07" -> sibling();
            case "S08" -> count();
            case "L01", "L02" -> link(rule);
            case "L03" -> again();
            case "T04" -> draft.flaws.semicolon = shape.findings().together() && inParts();
            default -> {
                List<List<String>> rows =
                        new ArrayList<>(
                                Phrases.DEFECTS.stream()
                                        .filter(r -> r.getFirst().equals(rule))
                                        .toList());
                while (!rows.isEmpty() && !row(rows.remove(seeds.number(0, rows.size() - 1)))) {}
            }
        }
    }

    /** Puts a row of the files into the draft; false if there is no place for it. */
    private boolean row(List<String> row) {
        String[] place = row.get(1).split("\\.", -1);
        if (place.length > 1 && draft.isTeam() != place[1].equals("team")) {
            return false;
        }
        String words = draft.said(row.get(2));
        if (place[0].equals("opening")) {
            draft.opening.add(draft.opening.size() - 1, words);
            return true;
        }
        Matter matter = free();
        if (matter == null) {
            return false;
        }
        matter.touched = true;
        String[] halves = words.split("\\|", -1);
        switch (place[0]) {
            case "fact" -> matter.fact += words;
            case "reason" -> matter.reason += words;
            case "act" -> matter.act += words;
            case "before" -> matter.fact = words + matter.fact;
            case "finding" -> {
                matter.topic = halves[0];
                matter.fact = halves[1];
                matter.loose = true;
            }
            case "measure" -> {
                matter.step = halves[0];
                matter.act = halves[1];
                matter.loose = true;
            }
            default -> throw new IllegalStateException("no such place: " + row);
        }
        return true;
    }

    private @org.jspecify.annotations.Nullable Matter free() {
        List<Matter> free = draft.matters().stream().filter(m -> !m.touched).toList();
        return free.isEmpty() ? null : seeds.oneOf(free);
    }

    private boolean inParts() {
        return shape.body() == Shape.Body.PARTS;
    }

    private void dimensions() {
        if (draft.expected.size() < 3) {
            return;
        }
        int way = seeds.number(0, 2);
        int at = seeds.number(0, draft.dimensions.size() - 2);
        Dimension dimension = draft.dimensions.get(at);
        if (way == 0) {
            draft.dimensions.remove(dimension);
            draft.flaws.dropped.add(dimension.heading);
        } else if (way == 1 || dimension.heading.length() < 8) {
            Collections.swap(draft.dimensions, at, at + 1);
            dimension.flaw = "swapped";
            draft.dimensions.get(at).flaw = "swapped";
        } else {
            int cut = seeds.number(3, dimension.heading.length() - 2);
            dimension.heading =
                    dimension.heading.substring(0, cut) + dimension.heading.substring(cut + 1);
            dimension.flaw = "S01";
        }
    }

    private void numbers() {
        Flaws.Numbering how = seeds.oneOf(List.of(Flaws.Numbering.values()));
        List<String> lists = new ArrayList<>();
        if (inParts() && shape.others().style() != Shape.Style.NONE) {
            lists.addAll(List.of("causes", "measures"));
        }
        if (inParts() && shape.findings().style() != Shape.Style.NONE && !shape.runningOn()) {
            lists.addAll(List.of("findings0", "findings0", "findings1"));
        }
        if (lists.isEmpty() || !draft.flaws.numbers.isEmpty()) {
            return;
        }
        String list = seeds.oneOf(lists);
        int size =
                list.startsWith("findings")
                        ? draft.dimensions
                                .get(Math.min(list.charAt(8) - '0', draft.dimensions.size() - 1))
                                .matters
                                .size()
                        : draft.matters().size();
        if (list.equals("findings1") && draft.dimensions.size() < 2) {
            list = "findings0";
        }
        int at = how == Flaws.Numbering.FIRST_MISSING ? 0 : seeds.number(1, Math.max(1, size - 1));
        draft.flaws.numbers.add(new Flaws.Wrong(list, how, at));
    }

    private void marks() {
        if (inParts() && shape.others().style() == Shape.Style.PARENTHESES) {
            draft.flaws.oddMarks.add(seeds.oneOf(List.of("causes", "measures")));
        } else if (inParts()
                && shape.others().style() == Shape.Style.ARABIC
                && !shape.others().together()) {
            draft.flaws.oddMarks.add(seeds.oneOf(List.of("causes", "measures")));
        } else if (shape.chapters() == Shape.Chapters.CHINESE && inParts()) {
            draft.flaws.oddMarks.add("chapters");
        }
    }

    private void parts() {
        List<String> candidates = new ArrayList<>(List.of("CAUSES", "MEASURES", "ANONYMOUS"));
        if (draft.prior) {
            candidates.addAll(List.of("PRIOR_RECTIFICATION", "PRIOR_RECTIFICATION"));
        }
        if (draft.personal) {
            candidates.add("PERSONAL_MATTERS");
        }
        String part = seeds.oneOf(candidates);
        draft.missing.add(part);
        switch (part) {
            case "CAUSES" -> draft.matters().forEach(m -> m.hasCause = false);
            case "MEASURES" -> draft.matters().forEach(m -> m.hasMeasure = false);
            case "PRIOR_RECTIFICATION" -> draft.prior = false;
            case "PERSONAL_MATTERS" -> draft.personal = false;
            default -> draft.anonymous = true;
        }
        if (part.equals("CAUSES") || part.equals("MEASURES")) {
            draft.matters().forEach(m -> m.loose = true);
        }
    }

    private void emptied() {
        if (draft.dimensions.size() >= 3 && shape.body() == Shape.Body.PARTS) {
            Dimension dimension = draft.dimensions.getLast();
            dimension.emptied = true;
            dimension.matters.clear();
        }
    }

    private void thinCauses() {
        List<Matter> matters = draft.matters();
        if (inParts() && matters.stream().allMatch(m -> m.hasCause && !m.touched)) {
            matters.forEach(m -> m.reason = "");
            matters.forEach(m -> m.touched = true);
            draft.flaws.thinCauses = true;
        }
    }

    private void sibling() {
        boolean lines =
                !shape.runIn()
                        && shape.dimensions() != Shape.Style.NONE
                        && shape.chapters() != Shape.Chapters.DIMENSIONS;
        if (lines && draft.expected.size() >= 3 && draft.dimensions.size() >= 3) {
            Dimension dimension = draft.dimensions.get(1);
            if (dimension.flaw.isEmpty()) {
                dimension.flaw = "S07";
            }
        }
    }

    private void count() {
        long found = draft.matters().size();
        draft.opening.add(
                draft.opening.size() - 1,
                "经过梳理，{S08:共查摆出问题" + (found + seeds.number(1, 3)) + "个}。");
    }

    private void link(String rule) {
        Matter matter = free();
        if (matter == null || !matter.hasMeasure || !matter.hasCause) {
            return;
        }
        matter.touched = true;
        matter.link = rule;
        if (rule.equals("L01")) {
            matter.hasMeasure = false;
        } else {
            matter.cause = Pen.bare(matter.topic);
            matter.reason = Pen.bare(matter.fact);
        }
    }

    private void again() {
        Set<Matter> free = draft.free();
        if (draft.dimensions.size() < 2 || draft.dimensions.getLast().emptied || free.isEmpty()) {
            return;
        }
        Matter first =
                draft.dimensions.getFirst().matters.stream()
                        .filter(free::contains)
                        .findFirst()
                        .orElse(null);
        if (first == null) {
            return;
        }
        Matter copy = new Matter();
        copy.topic = first.topic;
        copy.fact = "还是老毛病，" + first.fact;
        copy.hasCause = false;
        copy.hasMeasure = false;
        copy.link = "L03";
        copy.original = first;
        copy.touched = true;
        first.touched = true;
        draft.dimensions.getLast().matters.add(copy);
    }
}
