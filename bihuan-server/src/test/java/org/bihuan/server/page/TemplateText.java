package org.bihuan.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a JTE template as a person would see it printed and lists what was written into it instead
 * of being said by {@code page.say}: text nodes, spoken attributes, and spoken parameters of other
 * templates.
 */
final class TemplateText {
    private static final char OPEN = '\u0001';
    private static final char CLOSE = '\u0002';
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "\\b(title|placeholder|alt|aria-label|aria-description|label|lead|word|help|what"
                            + "|why|message|blank|textLabel|sideLabel|name)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final List<String> literals = new ArrayList<>();

    private TemplateText() {}

    static List<String> literalsOf(String template) {
        String text =
                template.replaceAll("(?s)<%--.*?--%>", "")
                        .replaceAll("(?m)^@(import|param).*$", "")
                        .replace("@`", String.valueOf(OPEN))
                        .replace('`', CLOSE);
        TemplateText reading = new TemplateText();
        reading.markup(text);
        return reading.literals;
    }

    /** HTML with calls in it: the calls are taken out first, then the rest is looked at. */
    private void markup(String text) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = callEnd(text, at);
            if (end < 0) {
                html.append(text.charAt(at++));
            } else {
                call(text.substring(at, end));
                at = end;
            }
        }
        html(html.toString());
    }

    /** Where the JTE construct that begins at {@code at} ends, or -1 if none begins there. */
    private static int callEnd(String text, int at) {
        if (text.startsWith("${", at)
                || text.startsWith("!{", at)
                || text.startsWith("$unsafe{", at)) {
            return balanced(text, text.indexOf('{', at), '{', '}');
        }
        Matcher word = Pattern.compile("@(if|elseif|for|template[.\\w-]+)\\s*\\(").matcher(text);
        if (text.charAt(at) == '@' && word.find(at) && word.start() == at) {
            return balanced(text, word.end() - 1, '(', ')');
        }
        Matcher plain = Pattern.compile("@(else|endif|endfor|raw|endraw)\\b").matcher(text);
        if (text.charAt(at) == '@' && plain.find(at) && plain.start() == at) {
            return plain.end();
        }
        return -1;
    }

    private static int balanced(String text, int from, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        int blocks = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            blocks += c == OPEN ? 1 : c == CLOSE ? -1 : 0;
            if (blocks > 0) {
                continue;
            }
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == open) {
                depth++;
            } else if (!quoted && c == close && --depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no end of " + text.substring(from));
    }

    /**
     * A JTE construct: its content blocks are markup again, its own literals must be machine words.
     */
    private void call(String call) {
        StringBuilder own = new StringBuilder();
        int at = 0;
        while (at < call.length()) {
            if (call.charAt(at) == OPEN) {
                int end = balanced(call.substring(at), 0, OPEN, CLOSE, at);
                markup(call.substring(at + 1, end));
                at = end + 1;
            } else {
                own.append(call.charAt(at++));
            }
        }
        if (call.startsWith("@template.")) {
            boolean drawing =
                    call.startsWith("@template.part.icon")
                            || call.startsWith("@template.part.form");
            spoken(own.toString(), drawing);
        }
        Matcher literal = LITERAL.matcher(own);
        while (literal.find()) {
            if (HAN.matcher(literal.group(1)).find()
                    || literal.group(1).matches("\\p{Lu}\\p{Ll}.*")) {
                literals.add(literal.group(1));
            }
        }
    }

    /** End of a content block inside a call, as an index into the whole call. */
    private static int balanced(String text, int from, char open, char close, int offset) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == open) {
                depth++;
            } else if (text.charAt(i) == close && --depth == 0) {
                return offset + i;
            }
        }
        throw new IllegalArgumentException("no end of " + text);
    }

    private void html(String html) {
        Matcher tag = Pattern.compile("<[^>]*>").matcher(html);
        while (tag.find()) {
            spoken(tag.group(), true);
        }
        String text =
                html.replaceAll("(?s)<kbd>.*?</kbd>", "")
                        .replaceAll("<[^>]*>", "\n")
                        .replaceAll("&#?\\w+;", " ");
        text.lines()
                .map(String::strip)
                .filter(l -> LETTER.matcher(l).find())
                .forEach(literals::add);
    }

    /**
     * {@code name} is a field's name in HTML and the name of a drawing, else words on the screen.
     */
    private void spoken(String source, boolean nameIsMachineWord) {
        Matcher spoken = SPOKEN.matcher(source);
        while (spoken.find()) {
            boolean machine = nameIsMachineWord && spoken.group(1).equals("name");
            if (!machine && LETTER.matcher(spoken.group(2)).find()) {
                literals.add(spoken.group(2));
            }
        }
    }
}
