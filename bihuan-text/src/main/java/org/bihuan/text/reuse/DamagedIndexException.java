package org.bihuan.text.reuse;

import java.io.IOException;
import java.nio.file.Path;

/** A file of an index is not what was written: cut off, altered, or of another version. */
public final class DamagedIndexException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final Why why;

    /** What is wrong with the file. */
    public enum Why {
        /** There is no such file any more. */
        MISSING,
        /** It does not begin as a segment does, or is too short to be one. */
        NO_SEGMENT,
        /** Another version of Bihuan wrote it. */
        OTHER_VERSION,
        /** Its header does not agree with its checksum. */
        HEADER,
        /** It ends too early, or goes on too long. */
        CUT_OFF,
        /** A section does not agree with its checksum. */
        SECTION,
        /** The list of segments cannot be read. */
        MANIFEST
    }

    DamagedIndexException(Path file, Why why) {
        super(why + " " + file.getFileName());
        this.file = file;
        this.why = why;
    }

    public Path file() {
        return file;
    }

    public Why why() {
        return why;
    }
}
