package org.bihuan.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that stands under its name only when it is whole; until then it is a neighbour. */
final class WholeFile implements Closeable {
    private final Path file;
    private final Path part;
    private final OutputStream stream;
    private boolean kept;

    private WholeFile(Path file, Path part) throws IOException {
        this.file = file;
        this.part = part;
        this.stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
    }

    /** Makes the folders above it; fails at once when nothing can be written there. */
    static WholeFile at(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new WholeFile(file, file.resolveSibling(file.getFileName() + ".part"));
    }

    OutputStream stream() {
        return stream;
    }

    /** The same stream for words, in UTF-8. */
    PrintStream words() {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /**
     * What was written is all.
     *
     * @param words tells whether every word of it arrived
     */
    void keep(PrintStream words) throws IOException {
        if (words.checkError()) {
            throw new IOException(file.getFileName().toString());
        }
        keep();
    }

    void keep() throws IOException {
        stream.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            stream.close();
            Files.deleteIfExists(part);
        }
    }
}
