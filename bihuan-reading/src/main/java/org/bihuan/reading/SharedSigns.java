package org.bihuan.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns back what a PDF says of a shape that several characters share: the radical where the text
 * had the character, and one sign for two letters that were drawn as one. A fixed wording would not
 * be found in such a text, and nobody sees why.
 */
final class SharedSigns {
    private static final Map<Character, String> RADICALS = load();

    static String mended(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (isShared(letters.charAt(i))) {
                return mend(letters);
            }
        }
        return letters;
    }

    private static boolean isShared(char c) {
        return OddCharacters.within(c, 0x2E80, 0x2FDF) || OddCharacters.within(c, 0xFB00, 0xFB06);
    }

    private static String mend(String letters) {
        StringBuilder out = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            String same = RADICALS.get(c);
            if (same != null) {
                out.append(same);
            } else if (isShared(c)) {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Map<Character, String> load() {
        Map<Character, String> radicals = new HashMap<>();
        try (InputStream in = SharedSigns.class.getResourceAsStream("radicals.tsv")) {
            if (in == null) {
                throw new IllegalStateException("radicals.tsv is missing from the jar");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab == 1) {
                    radicals.put(line.charAt(0), line.substring(2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(radicals);
    }

    private SharedSigns() {}
}
