package org.bihuan.text.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.SourceText.Look;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.outline.Section.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What the look of a line on the page says: a short line that is set apart from the running text is
 * a heading of the level that its peers, the numbered lines of the same look, have. Never a
 * template: where all lines look alike, or nothing is known, it says nothing.
 */
final class LookEvidence {
    /** Lines longer than this are running text. */
    private static final int SHORTEST_BODY = 60;

    private static final int LONGEST_HEADING = 45;

    /** What tells one kind of line from another. */
    private record Face(boolean bold, String font, int halfPoints) {
        static @Nullable Face of(Look look) {
            boolean known = look.bold() || look.font().isPresent() || look.halfPoints().isPresent();
            return known
                    ? new Face(
                            look.bold(),
                            look.font().map(f -> f.toLowerCase(Locale.ROOT)).orElse(""),
                            look.halfPoints().orElse(0))
                    : null;
        }
    }

    private final Map<Face, Integer> levels = new HashMap<>();
    private final @Nullable Face body;

    /**
     * @param lines all paragraphs of the text proper
     */
    LookEvidence(List<Paragraph> lines, MarkScanner scanner) {
        Map<Face, Integer> bodies = new HashMap<>();
        boolean known = false;
        for (Paragraph line : lines) {
            Face face = Face.of(line.look());
            if (face == null) {
                continue;
            }
            known = true;
            if (line.span().length() > SHORTEST_BODY) {
                bodies.merge(face, line.span().length(), Integer::sum);
            }
        }
        this.body =
                bodies.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null);
        if (known && body != null) {
            lines.forEach(line -> peer(line, scanner));
        }
    }

    private void peer(Paragraph line, MarkScanner scanner) {
        Face face = Face.of(line.look());
        if (face == null || face.equals(body) || line.span().length() > LONGEST_HEADING) {
            return;
        }
        Optional<Mark> mark = scanner.leading(line.span().start(), line.span().end());
        int level = mark.map(m -> TreeBuilder.rank(m.style())).orElse(0);
        if (level >= 1 && level <= 3) {
            levels.merge(face, level, Math::min);
        }
    }

    /** The level of a short line without a number; 0 when its look does not set it apart. */
    int level(Paragraph line) {
        Face face = Face.of(line.look());
        if (body == null || face == null || face.equals(body)) {
            return 0;
        }
        boolean louder =
                (face.bold() && !body.bold())
                        || face.halfPoints() > body.halfPoints()
                        || (headingFont(face.font()) && !headingFont(body.font()));
        return louder ? levels.getOrDefault(face, levels.isEmpty() ? 1 : 2) : 0;
    }

    private static boolean headingFont(String font) {
        return font.contains("黑体")
                || font.contains("楷体")
                || font.contains("simhei")
                || font.contains("kaiti")
                || font.contains("小标宋");
    }
}
