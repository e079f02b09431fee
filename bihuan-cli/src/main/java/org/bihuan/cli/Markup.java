package org.bihuan.cli;

/** HTML in the making: whatever comes from outside goes through {@link #text} or an attribute. */
final class Markup {
    private final StringBuilder html = new StringBuilder();

    /**
     * @param attributes names and values in turn; names are ours, values are escaped
     */
    Markup open(String element, String... attributes) {
        html.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            html.append(escaped(attributes[i + 1])).append('"');
        }
        html.append('>');
        return this;
    }

    Markup close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    Markup text(String words) {
        html.append(escaped(words));
        return this;
    }

    Markup line() {
        html.append('\n');
        return this;
    }

    /** A whole element on a line of its own. */
    Markup element(String element, String words, String... attributes) {
        return open(element, attributes).text(words).close(element).line();
    }

    /** Our own markup or style; never anybody's words. */
    Markup raw(String ours) {
        html.append(ours);
        return this;
    }

    /** What was made since the last time. */
    String taken() {
        String all = html.toString();
        html.setLength(0);
        return all;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
