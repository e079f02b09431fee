package org.bihuan.reading;

import java.util.Optional;

/** What holds inside one pair of braces; the inner pair begins with what its outer one says. */
final class RtfGroup implements Cloneable {
    /** What becomes of the text. */
    enum Destination {
        /** Shown, where the story of the moment is shown. */
        TEXT,
        /** The number that stands before a paragraph of a list. */
        NUMBER,
        FONTS,
        STYLES,
        /** Passed over, all that is inside included. */
        IGNORED,
        /** Passed over, but a text box in it is read. */
        DRAWING
    }

    Destination destination = Destination.TEXT;
    int font;
    int halfPoints = 24;
    boolean bold;
    boolean hidden;
    boolean deleted;

    /** How many characters that stand in for a Unicode one are to be passed over. */
    int standIns = 1;

    /** True until something follows the opening brace: only there can a word say what it is. */
    boolean fresh;

    /** Marked as one that may be passed over by who does not know it. */
    boolean optional;

    RtfGroup inner() {
        try {
            RtfGroup inner = (RtfGroup) clone();
            inner.fresh = true;
            inner.optional = false;
            return inner;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    void plain(int defaultFont) {
        font = defaultFont;
        halfPoints = 24;
        bold = false;
        hidden = false;
    }

    Face face(RtfFonts fonts) {
        return new Face(Optional.of(bold), fonts.name(font), Optional.of(halfPoints));
    }
}
