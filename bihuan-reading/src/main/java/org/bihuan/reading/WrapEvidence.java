package org.bihuan.reading;

import java.util.List;
import java.util.Optional;

/**
 * Whether the lines of a text were broken at a fixed width, and at which one.
 *
 * <p>Text that somebody typed has lines of all lengths that end where a sentence ends. Text copied
 * from a page has many lines of one length, hardly any longer, and most of the long ones end in the
 * middle of a sentence. All of that must hold, for a wrongly joined list is worse than a broken
 * paragraph.
 */
final class WrapEvidence {
    /** All widths in halves of a Chinese character, as in {@link LineWidth}. */
    private static final int NARROWEST = 30;

    private static final int WIDEST = 120;
    private static final int SLACK = 6;
    private static final int FEWEST_BROKEN = 4;

    private final List<String> lines;

    private WrapEvidence(List<String> lines) {
        this.lines = lines;
    }

    /** The width at which the lines were broken; empty unless the evidence is strong. */
    static Optional<Integer> width(List<String> lines) {
        return new WrapEvidence(lines).width();
    }

    private Optional<Integer> width() {
        int width = commonWidth();
        if (width < NARROWEST || width > WIDEST) {
            return Optional.empty();
        }
        int full = 0;
        int tooWide = 0;
        int brokenOff = 0;
        int atNoMark = 0;
        int items = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int own = LineWidth.of(line);
            tooWide += own > width + 3 ? 1 : 0;
            if (own <= width - SLACK) {
                continue;
            }
            full++;
            brokenOff += LineShape.isBrokenOff(line) ? 1 : 0;
            atNoMark += LineShape.endsAtMark(line) ? 0 : 1;
            items += i + 1 < lines.size() && LineShape.startsItem(lines.get(i + 1)) ? 1 : 0;
        }
        boolean strong =
                brokenOff >= FEWEST_BROKEN
                        && tooWide <= lines.size() / 50
                        && full * 3 >= lines.size()
                        && brokenOff * 5 >= full * 3
                        && atNoMark * 4 >= full
                        && items * 2 <= full;
        return strong ? Optional.of(width) : Optional.empty();
    }

    /**
     * The upper end of the widest narrow band of widths that a good part of the lines fall into.
     */
    private int commonWidth() {
        List<Integer> widths = lines.stream().map(LineWidth::of).sorted().toList();
        int enough = Math.max(FEWEST_BROKEN, lines.size() / 5);
        int best = 0;
        int low = 0;
        for (int high = 0; high < widths.size(); high++) {
            while (widths.get(low) <= widths.get(high) - SLACK) {
                low++;
            }
            if (high - low + 1 >= enough) {
                best = widths.get(high);
            }
        }
        return best;
    }
}
