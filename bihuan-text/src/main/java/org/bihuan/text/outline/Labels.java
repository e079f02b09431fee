package org.bihuan.text.outline;

import java.util.List;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Turns.Turn;
import org.jspecify.annotations.Nullable;

/** Words in front of a colon that say what follows: 问题1：, 措施一：, 客观原因：. */
final class Labels {
    private final String text;
    private final Headings headings;
    private final Turns turns;
    private final List<String> causes;

    Labels(String text, Headings headings, Cues cues, Turns turns) {
        this.text = text;
        this.headings = headings;
        this.turns = turns;
        this.causes = cues.list("label." + Kind.CAUSE);
    }

    /** What an entry says of itself; {@code otherwise} where it says nothing. */
    @Nullable Kind kind(Node node, @Nullable Kind otherwise) {
        if (node.call instanceof Call.Entry entry) {
            return entry.kind();
        }
        String label = node.mark == null ? "" : node.mark.label();
        if (label.startsWith("问题") && otherwise == Kind.MEASURE) {
            return answered(node) ? Kind.FINDING : Kind.MEASURE;
        }
        if (label.startsWith("问题")
                || (text.startsWith("问题", node.textStart)
                        && headings.labelled(node.textStart, node.lineEnd))) {
            return Kind.FINDING;
        }
        return label.startsWith("原因")
                ? Kind.CAUSE
                : label.startsWith("措施") ? Kind.MEASURE : otherwise;
    }

    /** 问题1：…。整改措施：… among measures tells the problem again; 问题1：4月起… says what is done about it. */
    private boolean answered(Node node) {
        return turns.next(node.textStart, node.end, Kind.FINDING)
                .map(Turn::kind)
                .filter(Kind.MEASURE::equals)
                .isPresent();
    }

    /**
     * Where, below 主观原因：一是…；二是…, a line begins with 客观原因：, so that it is no part of the last entry;
     * {@code to} without one.
     */
    int anew(int from, int to, Kind kind) {
        if (kind != Kind.CAUSE) {
            return to;
        }
        int line = text.indexOf('\n', from);
        while (line >= 0 && line < to) {
            int at = Sentences.trim(text, line, to).start();
            for (String label : causes) {
                int colon = at + label.length();
                if (text.startsWith(label, at)
                        && colon < to
                        && "：:".indexOf(text.charAt(colon)) >= 0) {
                    return at;
                }
            }
            line = text.indexOf('\n', line + 1);
        }
        return to;
    }
}
