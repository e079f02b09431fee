package org.bihuan.reading;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One entry of a font table or a style sheet while it is read. */
final class RtfTable {
    private final StringBuilder name = new StringBuilder();
    private int number;
    private Optional<Charset> charset = Optional.empty();

    /** True when the word belongs to a table, whatever it says. */
    boolean takes(RtfGroup.Destination destination, String word, RtfTokens tokens) {
        if (destination == RtfGroup.Destination.FONTS) {
            switch (word) {
                case "f" -> number = tokens.number();
                case "fcharset" -> charset = RtfFonts.ofNumber(tokens.number());
                case "cpg" -> charset = RtfFonts.codePage(tokens.number()).or(() -> charset);
                default -> {
                    return !word.equals("u") && !word.equals("uc");
                }
            }
            return true;
        }
        if (destination == RtfGroup.Destination.STYLES) {
            if (word.equals("s")) {
                number = tokens.number();
            }
            return !word.equals("u") && !word.equals("uc");
        }
        return false;
    }

    /** Names of fonts are in the character set of the font. */
    void text(byte[] bytes, int length, RtfFonts fonts) {
        text(new String(bytes, 0, length, charset.orElse(fonts.standard())));
    }

    void text(String more) {
        if (name.length() < 200) {
            name.append(more);
        }
    }

    boolean endsEntry() {
        return name.indexOf(";") >= 0;
    }

    void end(RtfGroup.Destination destination, RtfFonts fonts, Map<Integer, String> styles) {
        int semicolon = name.indexOf(";");
        String found = (semicolon < 0 ? name.toString() : name.substring(0, semicolon)).strip();
        if (!found.isEmpty()) {
            if (destination == RtfGroup.Destination.FONTS) {
                fonts.add(number, found, charset);
            } else {
                styles.put(number, found.toLowerCase(Locale.ROOT));
            }
        }
        name.setLength(0);
        number = 0;
        charset = Optional.empty();
    }
}
