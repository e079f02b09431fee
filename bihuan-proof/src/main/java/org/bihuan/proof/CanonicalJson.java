package org.bihuan.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of canonical JSON (RFC 8785) that a log needs: objects whose values are texts or such
 * objects, keys in the order of their UTF-16 units, no white space. One thing has one spelling, so
 * that its hash can be computed again years later; any other spelling is refused.
 */
public final class CanonicalJson {
    private static final int DEEPEST = 4;
    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String LETTERS = "\"\\bfnrt";

    private final String text;
    private int at;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /** What was read is spelt in another way, or is something else. */
    static final class NotCanonical extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The one spelling of some facts. */
    public static String text(Map<String, String> facts) {
        return new String(bytes(facts), StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException unless {@link #text} wrote it
     */
    public static Map<String, String> facts(String text) {
        try {
            Map<String, String> facts = new TreeMap<>();
            read(text.getBytes(StandardCharsets.UTF_8))
                    .forEach((name, value) -> facts.put(name, (String) value));
            return facts;
        } catch (NotCanonical | ClassCastException e) {
            throw new IllegalArgumentException("no facts: " + text, e);
        }
    }

    static byte[] bytes(Map<String, ?> object) {
        StringBuilder json = new StringBuilder();
        write(object, json);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> object) {
            char before = '{';
            for (Map.Entry<?, ?> part : new TreeMap<>(object).entrySet()) {
                quote((String) part.getKey(), json.append(before));
                write(part.getValue(), json.append(':'));
                before = ',';
            }
            json.append(before == '{' ? "{}" : "}");
        } else {
            quote((String) value, json);
        }
    }

    private static void quote(String string, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < string.length(); i++) {
            char unit = string.charAt(i);
            if (unit >= ' ' && unit != '"' && unit != '\\') {
                json.append(unit);
            } else if (ESCAPED.indexOf(unit) >= 0) {
                json.append('\\').append(LETTERS.charAt(ESCAPED.indexOf(unit)));
            } else {
                json.append(String.format("\\u%04x", (int) unit));
            }
        }
        json.append('"');
    }

    /**
     * Reads generously, then writes it again: only what comes out the same was canonical.
     *
     * @return texts and maps of the same kind
     */
    static Map<String, Object> read(byte[] bytes) throws NotCanonical {
        Map<String, Object> object = readAny(bytes);
        if (Arrays.equals(bytes(object), bytes)) {
            return object;
        }
        throw new NotCanonical();
    }

    /** In any spelling; the caller compares. */
    static Map<String, Object> readAny(byte[] bytes) throws NotCanonical {
        try {
            return new CanonicalJson(new String(bytes, StandardCharsets.UTF_8)).object(0);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new NotCanonical(); // it ends in the middle, or \\u is followed by no number
        }
    }

    private Map<String, Object> object(int depth) throws NotCanonical {
        Map<String, Object> object = new TreeMap<>();
        if (depth == DEEPEST || text.charAt(at++) != '{') {
            throw new NotCanonical();
        }
        while (text.charAt(at) != '}') {
            at += text.charAt(at) == ',' ? 1 : 0;
            String key = string();
            at++;
            object.put(key, text.charAt(at) == '{' ? object(depth + 1) : string());
        }
        at++;
        return object;
    }

    private String string() throws NotCanonical {
        if (text.charAt(at++) != '"') {
            throw new NotCanonical();
        }
        int from = at;
        while (text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
        StringBuilder string = new StringBuilder().append(text, from, at);
        while (text.charAt(at) != '"') {
            char unit = text.charAt(at++);
            string.append(unit == '\\' ? escaped() : unit);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        int known = LETTERS.indexOf(text.charAt(at++));
        if (known >= 0) {
            return ESCAPED.charAt(known);
        }
        at += 4;
        return (char) Integer.parseInt(text, at - 4, at, 16);
    }
}
