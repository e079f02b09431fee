package org.bihuan.text.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Lines of a data file on the class path; blank lines and those that start with # are comments. */
public final class DataLines {
    private DataLines() {}

    /**
     * @param beside the class in whose package folder the file lies
     * @throws IllegalStateException if the file is not there
     */
    public static List<String> read(Class<?> beside, String file) {
        return all(beside, file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The words of a file of words: separated by blanks or line ends. */
    public static List<String> words(Class<?> beside, String file) {
        return read(beside, file).stream()
                .flatMap(line -> Arrays.stream(line.split("[ \\t]+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Every line as it stands, comments too, so that line numbers are those of the file. */
    static List<String> all(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no data file " + file);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
