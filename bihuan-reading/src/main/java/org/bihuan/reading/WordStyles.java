package org.bihuan.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the styles of a document ({@code styles.xml}) say about headings, lists and hiding. */
final class WordStyles {

    /** A style as written; what it does not say its base says. */
    record Style(
            String id,
            String name,
            Optional<String> basedOn,
            Optional<Integer> outline,
            Optional<Integer> numId,
            Optional<Integer> level,
            Optional<Boolean> hidden,
            Optional<Boolean> centred,
            Face face) {}

    /** A list that a style brings along, and the style in the chain that names it. */
    record StyleList(int numId, Optional<Integer> level, String style) {}

    private static final int LONGEST_CHAIN = 64;

    private final Map<String, Style> styles = new HashMap<>();
    private Optional<String> defaultParagraph = Optional.empty();
    private Face defaults = Face.UNKNOWN;
    private final Map<String, Face> faces = new HashMap<>();

    static WordStyles none() {
        return new WordStyles();
    }

    static WordStyles read(XmlCursor x) throws Refusal {
        WordStyles all = new WordStyles();
        if (x.nextChild(0)) {
            int root = x.depth();
            while (x.nextChild(root)) {
                if (x.name().equals("style")) {
                    all.take(x);
                } else if (x.name().equals("docDefaults")) {
                    all.takeDefaults(x);
                }
            }
        }
        return all;
    }

    private void takeDefaults(XmlCursor x) throws Refusal {
        WordProperties properties = new WordProperties();
        int own = x.depth();
        while (x.nextChild(own)) {
            if (x.name().equals("rPrDefault")) {
                int inside = x.depth();
                while (x.nextChild(inside)) {
                    properties.readRun(x);
                }
            }
        }
        defaults = properties.face();
    }

    private void take(XmlCursor x) throws Refusal {
        x.countPiece();
        String id = x.attribute("styleId").orElse("");
        boolean paragraph = x.attribute("type").orElse("paragraph").equals("paragraph");
        if (paragraph && x.attribute("default").map(v -> !v.equals("0")).orElse(false)) {
            defaultParagraph = Optional.of(id);
        }
        String name = "";
        Optional<String> basedOn = Optional.empty();
        WordProperties properties = new WordProperties();
        int own = x.depth();
        while (x.nextChild(own)) {
            switch (x.name()) {
                case "name" -> name = x.attribute("val").orElse("");
                case "basedOn" -> basedOn = x.attribute("val");
                case "pPr" -> properties.readParagraph(x);
                case "rPr" -> properties.readRun(x);
                default -> {}
            }
        }
        styles.put(
                id,
                new Style(
                        id,
                        name.toLowerCase(Locale.ROOT),
                        basedOn,
                        properties.outline(),
                        properties.numId(),
                        properties.level(),
                        properties.hidden(),
                        properties.centred(),
                        properties.face()));
    }

    /** From 1; empty for body text. */
    Optional<Integer> headingLevel(Optional<String> style) {
        Optional<Integer> outline = first(style, Style::outline);
        if (outline.isPresent()) {
            return outline.filter(level -> level >= 0 && level < 9).map(level -> level + 1);
        }
        return first(style, s -> levelInName(s.name()));
    }

    boolean isTableOfContents(Optional<String> style) {
        return style.map(styles::get).map(s -> namesContents(s.name())).orElse(false);
    }

    /** Whether a style of this name, in lower case, sets the lines of a table of contents. */
    static boolean namesContents(String name) {
        return name.startsWith("toc ") || name.startsWith("目录");
    }

    boolean isHidden(Optional<String> style) {
        return first(style, Style::hidden).orElse(false);
    }

    /** What a character style says; empty when it says nothing. */
    Optional<Boolean> hidesRun(String characterStyle) {
        return first(Optional.of(characterStyle), Style::hidden);
    }

    boolean isCentred(Optional<String> style) {
        return first(style, Style::centred).orElse(false);
    }

    /** How the letters of a paragraph are set unless they say otherwise. */
    Face face(Optional<String> style) {
        return faces.computeIfAbsent(
                style.or(() -> defaultParagraph).orElse(""), id -> chain(style).over(defaults));
    }

    /** What a character style says. */
    Face runFace(String characterStyle) {
        return chain(Optional.of(characterStyle));
    }

    private Face chain(Optional<String> style) {
        return new Face(
                first(style, s -> s.face().bold()),
                first(style, s -> s.face().font()),
                first(style, s -> s.face().halfPoints()));
    }

    Optional<StyleList> list(Optional<String> style) {
        return first(style, s -> s.numId().map(num -> new StyleList(num, s.level(), s.id())))
                .filter(list -> list.numId() > 0);
    }

    /** The first answer along the chain of bases; a chain that bites its own tail ends, too. */
    private <T> Optional<T> first(Optional<String> style, Function<Style, Optional<T>> question) {
        Optional<String> at = style.or(() -> defaultParagraph);
        for (int steps = 0; at.isPresent() && steps < LONGEST_CHAIN; steps++) {
            Style found = styles.get(at.get());
            if (found == null) {
                return Optional.empty();
            }
            Optional<T> answer = question.apply(found);
            if (answer.isPresent()) {
                return answer;
            }
            at = found.basedOn();
        }
        return Optional.empty();
    }

    /** From 1; empty unless a style of this name, in lower case, is one of headings. */
    static Optional<Integer> levelInName(String name) {
        String digits =
                name.startsWith("heading ")
                        ? name.substring(8)
                        : name.startsWith("标题") ? name.substring(2).strip() : "";
        return digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '9'
                ? Optional.of(digits.charAt(0) - '0')
                : Optional.empty();
    }
}
