package org.bihuan.server.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One and only one text for the same facts, so that a hash over it can be computed again years
 * later: JSON object, keys in code unit order, all values strings, no white space (the part of RFC
 * 8785 that strings need).
 */
final class CanonicalFacts {

    private CanonicalFacts() {}

    static String of(Map<String, String> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> quoted(fact.getKey()) + ":" + quoted(fact.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> append(json, (char) unit));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, char unit) {
        switch (unit) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (unit < 0x20) {
                    json.append(String.format("\\u%04x", (int) unit));
                } else {
                    json.append(unit);
                }
            }
        }
    }
}
