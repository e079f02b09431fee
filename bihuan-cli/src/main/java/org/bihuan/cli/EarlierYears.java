package org.bihuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by its path whose text a file is, where people keep a file for every year: the path without
 * the year, such as {@code 2023/陈静.docx} and {@code 2024/陈静.docx}, or {@code 陈静-2023.docx} and
 * {@code 陈静-2024.docx}. A file without a year says nothing.
 */
final class EarlierYears {
    private static final Pattern YEAR = Pattern.compile(String.join("|", lines()));

    private EarlierYears() {}

    /** By the file's own name and the folder in which it really lies. */
    static String author(Input input) {
        return input instanceof Input.Found found
                ? author(found.path().toString().replace(java.io.File.separatorChar, '/'))
                : "";
    }

    /**
     * @param relative path, parted by slashes
     * @return empty when there is no year in it
     */
    static String author(String relative) {
        String path = relative.replaceFirst("\\.[^./]*$", "");
        int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
        String end = path.substring(folder + 1);
        Matcher year = YEAR.matcher(end);
        if (!year.find()) {
            return "";
        }
        String name = end.substring(end.lastIndexOf('/') + 1);
        return YEAR.matcher(name)
                .replaceAll("")
                .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
    }

    /** The ways to write a year, a regular expression each. */
    private static List<String> lines() {
        try (InputStream in = EarlierYears.class.getResourceAsStream("years-in-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: years-in-names.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
