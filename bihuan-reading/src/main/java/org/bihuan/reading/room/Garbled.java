package org.bihuan.reading.room;

/** What came through the pipe is not what both sides agreed on. */
final class Garbled extends Exception {
    private static final long serialVersionUID = 1L;

    Garbled(String what) {
        super(what);
    }
}
