package org.bihuan.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The font table of an RTF file: which code page the bytes of a text are in, by its font. */
final class RtfFonts {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private record Font(String name, Optional<Charset> charset) {}

    private final Map<Integer, Font> fonts = new HashMap<>();
    private Charset standard = WESTERN;
    private int defaultFont;

    void standard(int codePage) {
        standard = codePage(codePage).orElse(standard);
    }

    void defaultFont(int number) {
        defaultFont = number;
    }

    int defaultFont() {
        return defaultFont;
    }

    Charset standard() {
        return standard;
    }

    /**
     * @param charset as in {@code \fcharset}; empty when the table does not say
     */
    void add(int number, String name, Optional<Charset> charset) {
        fonts.put(number, new Font(name, charset));
    }

    Optional<String> name(int number) {
        Font font = fonts.get(number);
        return font == null || font.name().isBlank() ? Optional.empty() : Optional.of(font.name());
    }

    private Charset charset(int number) {
        Font font = fonts.get(number);
        return font == null ? standard : font.charset().orElse(standard);
    }

    /**
     * Decodes bytes in a font. Chinese programs set Chinese bytes in Western fonts, too: what is
     * made of pairs that only Chinese text has is Chinese.
     */
    String decode(byte[] bytes, int length, int font) {
        Charset charset = charset(font);
        if (!charset.equals(WESTERN) || !standard.equals(CHINESE)) {
            return new String(bytes, 0, length, charset);
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from < length) {
            int to = from + 1;
            while (to < length && (bytes[to] < 0) == (bytes[from] < 0)) {
                to++;
            }
            boolean chinese = bytes[from] < 0 && isPairs(bytes, from, to);
            out.append(new String(bytes, from, to - from, chinese ? CHINESE : WESTERN));
            from = to;
        }
        return out.toString();
    }

    private static boolean isPairs(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            boolean first = (i - from) % 2 == 0;
            if (b < 0xA1 || (first && b > 0xF7)) {
                return false;
            }
        }
        return (to - from) % 2 == 0;
    }

    /** Windows character sets as in {@code \fcharset}. */
    static Optional<Charset> ofNumber(int number) {
        return switch (number) {
            case 0 -> Optional.of(WESTERN);
            case 128 -> codePage(932);
            case 129 -> codePage(949);
            case 134 -> Optional.of(CHINESE);
            case 136 -> codePage(950);
            case 161 -> codePage(1253);
            case 162 -> codePage(1254);
            case 163 -> codePage(1258);
            case 177 -> codePage(1255);
            case 178 -> codePage(1256);
            case 186 -> codePage(1257);
            case 204 -> codePage(1251);
            case 222 -> codePage(874);
            case 238 -> codePage(1250);
            default -> Optional.empty();
        };
    }

    static Optional<Charset> codePage(int number) {
        try {
            return switch (number) {
                case 936, 54936 -> Optional.of(CHINESE);
                case 1252 -> Optional.of(WESTERN);
                case 65001 -> Optional.of(StandardCharsets.UTF_8);
                case 932 -> Optional.of(Charset.forName("windows-31j"));
                case 949 -> Optional.of(Charset.forName("x-windows-949"));
                case 950 -> Optional.of(Charset.forName("x-windows-950"));
                case 874 -> Optional.of(Charset.forName("x-windows-874"));
                default ->
                        number >= 1250 && number <= 1258
                                ? Optional.of(Charset.forName("windows-" + number))
                                : Optional.empty();
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
