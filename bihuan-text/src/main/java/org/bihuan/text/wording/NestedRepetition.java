package org.bihuan.text.wording;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether an expression repeats, without a bound, a group that itself repeats without a bound, as
 * {@code (a+)+} does: the time of such a one may double with every character.
 */
final class NestedRepetition {
    private NestedRepetition() {}

    static boolean in(String expression) {
        Deque<Boolean> groups = new ArrayDeque<>();
        boolean repeats = false;
        int i = 0;
        while (i < expression.length()) {
            char c = expression.charAt(i);
            switch (c) {
                case '\\' -> i += expression.startsWith("\\Q", i) ? quoted(expression, i) : 2;
                case '[' -> i = afterClass(expression, i);
                case '(' -> {
                    groups.push(repeats);
                    repeats = false;
                    i++;
                }
                case ')' -> {
                    boolean inner = repeats;
                    boolean repeated = unbounded(expression, i + 1);
                    if (inner && repeated) {
                        return true;
                    }
                    boolean outer = !groups.isEmpty() && groups.pop();
                    repeats = outer || inner || repeated;
                    i++;
                }
                default -> {
                    repeats |= unbounded(expression, i);
                    i++;
                }
            }
        }
        return false;
    }

    private static int quoted(String expression, int start) {
        int end = expression.indexOf("\\E", start);
        return (end < 0 ? expression.length() : end + 2) - start;
    }

    private static int afterClass(String expression, int start) {
        int depth = 0;
        int i = start;
        while (i < expression.length()) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
            i++;
        }
        return i;
    }

    /** Bounds of more than twenty count as none. */
    private static boolean unbounded(String expression, int i) {
        char c = i < expression.length() ? expression.charAt(i) : '\n';
        if (c == '*' || c == '+') {
            return true;
        }
        if (c != '{') {
            return false;
        }
        int end = expression.indexOf('}', i);
        String bounds = end < 0 ? "" : expression.substring(i + 1, end);
        String most = bounds.substring(bounds.indexOf(',') + 1);
        return bounds.endsWith(",")
                || most.length() > 2
                || (most.length() == 2 && most.compareTo("20") > 0);
    }
}
