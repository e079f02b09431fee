package org.bihuan.testkit.fiction;

import java.util.List;
import java.util.Set;
import org.bihuan.testkit.Seeds;

/**
 * A statement made from a seed, and all that is known about it. The same seed always makes the same
 * statement. All offsets are UTF-16 code units of {@code text}.
 *
 * @param shape what it looks like, in a few words
 * @param kind individual, team, duty or rectification
 * @param text as the author sees it, one paragraph a line
 * @param file as it lies on the disk: the text itself, or broken into lines of one width with page
 *     numbers in between
 * @param dimensions titles in the notice's order; empty where the notice names none
 * @param parts roles of the parts that the framework asks for, such as {@code CAUSES}
 */
public record FictionalStatement(
        long seed,
        String shape,
        String kind,
        String text,
        String file,
        List<String> dimensions,
        List<String> parts,
        List<Heading> headings,
        List<Entry> findings,
        List<Entry> causes,
        List<Entry> measures,
        List<Planted> planted,
        List<Trap> traps) {

    /** The rules for which defects are planted, in the order of the catalogue. */
    public static final List<String> RULES =
            List.of(
                    "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "C01", "C02", "C03",
                    "C04", "C05", "C06", "L01", "L02", "L03", "M01", "M02", "M03", "M04", "W01",
                    "W02", "W03", "W04", "W05", "T01", "T02", "T03", "T04", "T05", "T06");

    /** From {@code start} to before {@code end}, both offsets in the text. */
    public record Stretch(int start, int end) {
        public Stretch {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException(start + ".." + end);
            }
        }

        public String in(String text) {
            return text.substring(start, end);
        }

        public boolean touches(Stretch other) {
            return start <= other.end && other.start <= end;
        }
    }

    /**
     * @param optional whether a reader may as well take it for the title of an entry
     */
    public record Heading(int level, String words, Stretch place, boolean optional) {}

    /**
     * @param title its topic sentence, without mark and full stop
     * @param place from its mark to its last character
     * @param titleStart where the topic sentence begins, behind the mark
     */
    public record Entry(String title, Stretch place, int titleStart) {}

    /**
     * A defect.
     *
     * @param fair rules that may remark on the same place as well
     * @param places any of them is the right place for the remark; empty where it concerns the
     *     whole text
     * @param about what is missing, where a part is missing; else empty
     * @param asked whether the remark must be made; else it only may
     */
    public record Planted(
            String rule, Set<String> fair, List<Stretch> places, String about, boolean asked) {}

    /** A bait: what this rule must leave alone. */
    public record Trap(String rule, Stretch place) {}

    public static FictionalStatement of(long seed) {
        Seeds seeds = Seeds.of(seed);
        Draft draft = Draft.of(seeds);
        Shape shape = Shape.of(seeds, draft);
        new Planting(seeds, draft, shape).plant();
        return new Layout(draft, shape, seed).written(seeds);
    }
}
