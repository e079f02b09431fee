package org.bihuan.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The styles and lists of an OpenDocument text, out of {@code styles.xml} and its content. */
final class OpenStyles {
    private static final int LONGEST_CHAIN = 64;

    /** A style as written; what it does not say its parent says. */
    private record Style(
            Optional<String> parent,
            String name,
            Optional<String> list,
            Optional<Integer> outline,
            Optional<Boolean> centred,
            Optional<Boolean> hidden,
            Face face) {}

    /** By family and name: two families may use one name. */
    private final Map<String, Style> styles = new HashMap<>();

    private final Map<String, WordNumbering.Abstract> lists = new HashMap<>();
    private final Map<String, String> fonts = new HashMap<>();
    private Optional<WordNumbering.Abstract> outline = Optional.empty();

    /** Reads the children of a group of styles; the cursor stands at the group. */
    void read(XmlCursor x) throws Refusal {
        int own = x.depth();
        while (x.nextChild(own)) {
            x.countPiece();
            switch (x.name()) {
                case "style:style" -> readStyle(x, x.attribute("name").orElse(""));
                case "style:default-style" -> readStyle(x, "");
                case "text:list-style" -> {
                    String name = x.attribute("name").orElse("");
                    lists.put(name, OpenLists.read(x));
                }
                case "text:outline-style" -> outline = Optional.of(OpenLists.read(x));
                case "style:font-face" -> {
                    String family = x.attribute("font-family").orElse("");
                    x.attribute("name").ifPresent(n -> fonts.put(n, bare(family)));
                }
                default -> {}
            }
        }
    }

    private void readStyle(XmlCursor x, String id) throws Refusal {
        String family = x.attribute("family").orElse("");
        String name = x.attribute("display-name").orElse(id).toLowerCase(Locale.ROOT);
        Optional<String> parent = x.attribute("parent-style-name");
        Optional<String> list = x.attribute("list-style-name");
        Optional<Integer> level = x.attribute("default-outline-level").flatMap(XmlCursor::number);
        Optional<Boolean> centred = Optional.empty();
        Optional<Boolean> hidden = Optional.empty();
        Face face = Face.UNKNOWN;
        int own = x.depth();
        while (x.nextChild(own)) {
            if (x.name().equals("style:paragraph-properties")) {
                centred = x.attribute("text-align").map("center"::equals);
            } else if (x.name().equals("style:text-properties")) {
                hidden = x.attribute("display").map("none"::equals);
                face = face(x);
            }
        }
        styles.put(family + "/" + id, new Style(parent, name, list, level, centred, hidden, face));
    }

    private Face face(XmlCursor x) {
        Optional<String> font =
                x.attribute("font-name-asian")
                        .map(n -> fonts.getOrDefault(n, n))
                        .or(() -> x.attribute("font-family-asian").map(OpenStyles::bare));
        Optional<Boolean> bold =
                x.attribute("font-weight-asian")
                        .or(() -> x.attribute("font-weight"))
                        .map(w ->
                                w.equals("bold")
                                        || w.equals("700")
                                        || w.equals("800")
                                        || w.equals("900"));
        Optional<Integer> size =
                x.attribute("font-size-asian")
                        .or(() -> x.attribute("font-size"))
                        .flatMap(OpenStyles::halfPoints);
        return new Face(bold, font, size);
    }

    private static Optional<Integer> halfPoints(String size) {
        if (!size.endsWith("pt") || size.length() > 9) {
            return Optional.empty();
        }
        try {
            double points = Double.parseDouble(size.substring(0, size.length() - 2));
            return Optional.of((int) Math.round(points * 2));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Names of more than one word stand in quotation marks. */
    private static String bare(String family) {
        return family.replace("'", "").replace("\"", "").strip();
    }

    Optional<String> list(String paragraphStyle) {
        return first("paragraph", paragraphStyle, Style::list).filter(name -> !name.isEmpty());
    }

    Optional<WordNumbering.Abstract> listStyle(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    Optional<WordNumbering.Abstract> outline() {
        return outline;
    }

    Optional<Integer> outlineLevel(String paragraphStyle) {
        return first("paragraph", paragraphStyle, Style::outline).filter(l -> l > 0 && l < 10);
    }

    boolean isCentred(String paragraphStyle) {
        return first("paragraph", paragraphStyle, Style::centred).orElse(false);
    }

    Optional<Boolean> hides(String family, String style) {
        return first(family, style, Style::hidden);
    }

    Face face(String family, String style) {
        return new Face(
                first(family, style, s -> s.face().bold()),
                first(family, style, s -> s.face().font()),
                first(family, style, s -> s.face().halfPoints()));
    }

    private <T> Optional<T> first(
            String family, String style, Function<Style, Optional<T>> question) {
        Optional<String> at = Optional.of(style);
        for (int steps = 0; at.isPresent() && steps < LONGEST_CHAIN; steps++) {
            Style found = styles.get(family + "/" + at.get());
            if (found == null) {
                break;
            }
            Optional<T> answer = question.apply(found);
            if (answer.isPresent()) {
                return answer;
            }
            at = found.parent();
        }
        Style standard = styles.get(family + "/");
        return standard == null ? Optional.empty() : question.apply(standard);
    }
}
