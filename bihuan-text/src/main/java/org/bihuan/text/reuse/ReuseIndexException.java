package org.bihuan.text.reuse;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that is no usable index: nothing there, in use by another writer, or damaged. */
public final class ReuseIndexException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final Why why;

    /** What is wrong, in lower case with hyphens a message key of whoever speaks to people. */
    public enum Why {
        /** There is no index in this folder. */
        NO_INDEX,
        /** Another process writes to it. */
        IN_USE,
        /** A file that the list names is not there any more. */
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
        /** The list of segments is not what was written. */
        MANIFEST
    }

    ReuseIndexException(Path file, Why why) {
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

    /** Whether {@link ReuseIndex#rescue} may help. */
    public boolean isDamage() {
        return why != Why.NO_INDEX && why != Why.IN_USE && why != Why.OTHER_VERSION;
    }
}
