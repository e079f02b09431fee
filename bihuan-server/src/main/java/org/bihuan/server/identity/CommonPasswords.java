package org.bihuan.server.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What everybody tries first: passwords that are made of nothing but the commonest pieces (words,
 * rows of keys, years, counting), in any order and case, with signs between them. The pieces are
 * our own list, {@code common-passwords.txt}; a list of whole passwords would hold hardly one that
 * is as long as ours have to be.
 */
final class CommonPasswords {
    private static final List<String> PIECES = read();
    private static final String SIGNS = "[\\p{Punct}\\s\\p{Z}]+";
    private static final int LONGEST_YEAR = 4;

    private CommonPasswords() {}

    static boolean isOne(String password) {
        String bare = plain(password.toLowerCase(Locale.ROOT)).replaceAll(SIGNS, "");
        for (String piece : PIECES) {
            bare = bare.replace(piece, " ");
        }
        // What is left between pieces may be a year or a few figures.
        for (String left : bare.strip().split(" +", -1)) {
            if (!left.matches("\\d{0," + LONGEST_YEAR + "}")) {
                return false;
            }
        }
        return true;
    }

    /** Figures that are written for letters, where they stand between letters. */
    private static String plain(String password) {
        return password.replaceAll("(?<=[a-z])@(?=[a-z])", "a")
                .replaceAll("(?<=[a-z])\\$(?=[a-z$])", "s")
                .replaceAll("(?<=[a-z])0(?=[a-z])", "o")
                .replaceAll("(?<=[a-z])1(?=[a-z])", "l")
                .replaceAll("(?<=[a-z])3(?=[a-z])", "e");
    }

    /** The longest first, so that a short piece does not break a long one. */
    private static List<String> read() {
        InputStream file = CommonPasswords.class.getResourceAsStream("/common-passwords.txt");
        if (file == null) {
            throw new IllegalStateException("common-passwords.txt is not on the class path");
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
