package org.bihuan.testkit.fiction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bihuan.testkit.Seeds;

/** What a statement is about, before it has a shape. Changed by {@link Planting}. */
final class Draft {
    static final String NUMERALS = "一二三四五六七八九十";

    final String kind;
    final String unit;
    final String team;
    final String person;
    final String post;
    final int year;
    private final Seeds seeds;

    String title = "";
    boolean anonymous;
    final List<String> opening = new ArrayList<>();
    boolean prior;
    boolean personal;
    final Flaws flaws = new Flaws();

    /** As the notice words them. */
    final List<String> expected = new ArrayList<>();

    final List<Dimension> dimensions = new ArrayList<>();
    final List<String> parts = new ArrayList<>();
    final List<String> missing = new ArrayList<>();

    /** A dimension as this author answers it. */
    static final class Dimension {
        String heading;

        /** Rule that must remark on the heading; empty for none. */
        String flaw = "";

        boolean emptied;
        final List<Matter> matters = new ArrayList<>();

        Dimension(String heading) {
            this.heading = heading;
        }
    }

    /**
     * One thing that went wrong, why, and what will be done. All texts may hold marks of plants.
     */
    static final class Matter {
        String topic = "";
        String fact = "";
        String cause = "";
        String reason = "";
        String step = "";
        String act = "";
        boolean hasCause = true;
        boolean hasMeasure = true;

        /** Whether a defect has been planted already. */
        boolean touched;

        /** Whether its parts no longer answer each other, so that L01 is fair. */
        boolean loose;

        /** L01, L02 or L03 where that is planted. */
        String link = "";

        @org.jspecify.annotations.Nullable Matter original;
    }

    private Draft(Seeds seeds) {
        this.seeds = seeds;
        kind =
                seeds.oneOf(
                        List.of(
                                "individual",
                                "individual",
                                "individual",
                                "team",
                                "team",
                                "duty",
                                "rectification"));
        List<String> row = seeds.oneOf(Phrases.UNITS);
        unit = row.getFirst();
        team = row.get(1);
        person = row.get(2);
        post = row.get(3);
        year = seeds.number(2021, 2025);
    }

    static Draft of(Seeds seeds) {
        Draft draft = new Draft(seeds);
        draft.fill();
        return draft;
    }

    boolean isTeam() {
        return kind.equals("team") || kind.equals("rectification");
    }

    private void fill() {
        title = said(Phrases.frame(seeds, "title." + kind));
        List<List<String>> matters = new ArrayList<>(Phrases.MATTERS);
        Collections.shuffle(matters, new Random(seeds.number(0, 1_000_000)));
        List<String> set = seeds.oneOf(Phrases.DIMENSIONS);
        boolean none = seeds.oneIn(5);
        int count = none ? 1 : seeds.number(3, set.size());
        int next = 0;
        for (int d = 0; d < count; d++) {
            Dimension dimension = new Dimension(none ? "" : set.get(d));
            if (!none) {
                expected.add(set.get(d));
            }
            for (int i = none ? seeds.number(4, 8) : seeds.number(2, 3); i > 0; i--) {
                dimension.matters.add(matter(matters.get(next++)));
            }
            dimensions.add(dimension);
        }
        if (!isTeam()) {
            dimensions.getFirst().matters.getFirst().fact += "这件事我有责任。";
            dimensions.getLast().matters.getFirst().fact += "我事后才知道。";
        }
        String words = Phrases.frame(seeds, "opening." + kind);
        opening.add(
                said(
                        words.replace(
                                "围绕#d个方面", none ? "" : "围绕" + NUMERALS.charAt(count - 1) + "个方面")));
        prior = !kind.equals("duty");
        personal = kind.equals("individual") && seeds.oneIn(3);
        parts.addAll(List.of("FINDINGS", "CAUSES", "MEASURES"));
        if (prior) {
            parts.add("PRIOR_RECTIFICATION");
        }
        if (personal) {
            parts.add("PERSONAL_MATTERS");
        }
    }

    Matter matter(List<String> row) {
        Matter matter = new Matter();
        matter.topic = said(row.getFirst());
        matter.fact = said(row.get(1));
        matter.cause = said(row.get(2));
        matter.reason = said(row.get(3));
        matter.step = said(row.get(4));
        matter.act = said(row.get(5));
        return matter;
    }

    List<Matter> matters() {
        return dimensions.stream().flatMap(d -> d.matters.stream()).toList();
    }

    Set<Matter> free() {
        Set<Matter> free = new HashSet<>(matters());
        free.removeIf(m -> m.touched);
        return free;
    }

    /** Fills in what stands behind #. */
    String said(String words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != '#') {
                out.append(c);
                continue;
            }
            switch (words.charAt(++i)) {
                case 'n' -> out.append(seeds.number(2, 9));
                case 'k' -> out.append(seeds.number(11, 68));
                case 'm' -> out.append(seeds.number(2, 9));
                case 'y' -> out.append(year);
                case 'z' -> out.append(year + 1);
                case 'u' -> out.append(unit);
                case 'w' -> out.append(isTeam() ? "班子" : "我");
                default -> out.append('#').append(words.charAt(i));
            }
        }
        return out.toString();
    }
}
