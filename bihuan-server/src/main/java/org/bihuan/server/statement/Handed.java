package org.bihuan.server.statement;

/**
 * What somebody handed in: a file, or words typed or pasted.
 *
 * @param fileName as the browser sent it; empty without a file
 * @param file empty (no bytes) without a file
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way into the database; never compared.
record Handed(String fileName, byte[] file, String typed) {

    static Handed typed(String words) {
        return new Handed("", new byte[0], words);
    }

    static Handed file(String name, byte[] bytes) {
        return new Handed(name, bytes, "");
    }

    boolean hasFile() {
        return !fileName.isBlank() || file.length > 0;
    }

    boolean hasWords() {
        return !typed.isBlank();
    }
}
