package org.bihuan.cli;

/** The exit codes that scripts may rely on; documented in the help and never renumbered. */
enum Exit {
    /** Nothing at error level. */
    CLEAN(0),
    /** Remarks at error level. */
    REMARKS(1),
    /** The command line does not make sense, or names a file that is not there. */
    USAGE(2),
    /** A file that cannot be read as a statement. */
    REFUSED(3),
    /** The machine or we ourselves failed. */
    FAILED(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Of several files, the gravest result counts. */
    Exit or(Exit other) {
        return code >= other.code ? this : other;
    }
}
