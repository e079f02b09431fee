package org.bihuan.text.outline;

import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Role;

/**
 * A person's word about the paragraph or mark that begins at {@code offset}; it outweighs all
 * evidence. One that points at no paragraph and no mark is ignored; of two for one place the later
 * counts.
 *
 * @param offset in UTF-16 code units; blanks in front of a paragraph's first word do not matter
 */
public record Correction(int offset, Call call) {

    /** What stands at a place. */
    public sealed interface Call {

        /**
         * A heading.
         *
         * @param level 1 for the highest in the text; one that the headings above cannot hold is
         *     placed as deep as they allow
         */
        record Heading(int level, Role role) implements Call {
            public Heading {
                if (level < 1) {
                    throw new IllegalArgumentException("level " + level);
                }
            }
        }

        /** Begins a finding, a cause or a measure. */
        record Entry(Kind kind) implements Call {}

        /** Continues what stands before; no heading, no item. */
        record Running() implements Call {}
    }
}
