package org.bihuan.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lists that lie beside this package, one entry per line, parted by tabs, {@code #} for remarks.
 */
final class DataLines {
    static List<List<String>> of(String file) {
        try (InputStream in = DataLines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataLines() {}
}
