package org.bihuan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** As much of JSON as an answer of our own server needs: objects, lists, texts, numbers. */
final class Json {
    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** What was read is no JSON. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** A {@code Map}, a {@code List}, a {@code String}, or the word of a number or constant. */
    static Object read(String text) throws Unreadable {
        Json json = new Json(text);
        Object value = json.value(0);
        json.blank();
        if (json.at != text.length()) {
            throw new Unreadable();
        }
        return value;
    }

    static Optional<String> text(Object object, String name) {
        return object instanceof Map<?, ?> map && map.get(name) instanceof String word
                ? Optional.of(word)
                : Optional.empty();
    }

    static List<?> list(Object object, String name) {
        return object instanceof Map<?, ?> map && map.get(name) instanceof List<?> list
                ? list
                : List.of();
    }

    private Object value(int depth) throws Unreadable {
        blank();
        if (depth > DEEPEST) {
            throw new Unreadable();
        }
        return switch (next()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object(int depth) throws Unreadable {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        blank();
        while (next() != '}') {
            if (next() != '"') {
                throw new Unreadable();
            }
            String name = string();
            blank();
            take(':');
            object.put(name, value(depth + 1));
            blank();
            if (next() == ',') {
                at++;
                blank();
            }
        }
        at++;
        return object;
    }

    private List<Object> array(int depth) throws Unreadable {
        List<Object> array = new ArrayList<>();
        at++;
        blank();
        while (next() != ']') {
            array.add(value(depth + 1));
            blank();
            if (next() == ',') {
                at++;
                blank();
            }
        }
        at++;
        return array;
    }

    private String string() throws Unreadable {
        StringBuilder string = new StringBuilder();
        at++;
        while (next() != '"') {
            char letter = text.charAt(at++);
            string.append(letter == '\\' ? escaped() : letter);
        }
        at++;
        return string.toString();
    }

    private char escaped() throws Unreadable {
        char letter = next();
        at++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> code();
            default -> throw new Unreadable();
        };
    }

    private char code() throws Unreadable {
        if (at + 4 > text.length()) {
            throw new Unreadable();
        }
        try {
            char letter = (char) Integer.parseInt(text, at, at + 4, 16);
            at += 4;
            return letter;
        } catch (NumberFormatException noCode) {
            throw new Unreadable();
        }
    }

    private String word() throws Unreadable {
        int from = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            throw new Unreadable();
        }
        return text.substring(from, at);
    }

    private void take(char wanted) throws Unreadable {
        if (next() != wanted) {
            throw new Unreadable();
        }
        at++;
    }

    private char next() throws Unreadable {
        if (at >= text.length()) {
            throw new Unreadable();
        }
        return text.charAt(at);
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
