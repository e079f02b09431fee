package org.bihuan.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes into texts that look like statements: a byte chooses a piece, so that changing a byte
 * changes a mark, a heading or a word.
 */
final class Pieces {
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final List<String> ALL = read();

    private Pieces() {}

    static String text(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            out.append(ALL.get(Byte.toUnsignedInt(b) % ALL.size()));
        }
        return out.toString();
    }

    static String broken(String text, int width) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            for (int i = 0; i < line.length(); i += width) {
                out.append(line, i, Math.min(line.length(), i + width)).append('\n');
            }
        }
        return out.toString();
    }

    private static List<String> read() {
        try (InputStream in = Pieces.class.getResourceAsStream("/fuzz/pieces.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(Pieces::unescaped)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return UNICODE.matcher(line)
                .replaceAll(m ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                .translateEscapes();
    }
}
