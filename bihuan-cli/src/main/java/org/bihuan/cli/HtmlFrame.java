package org.bihuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** What every page has around it: head, style sheet, page numbers on paper; no script, no host. */
record HtmlFrame(Phrases phrases) {

    void begin(Markup html, String title) {
        html.raw("<!DOCTYPE html>\n");
        html.open("html", "lang", phrases.language().equals(Locale.CHINESE) ? "zh-CN" : "en");
        html.raw("\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.element("title", title);
        html.raw("<style>\n").raw(stylesheet()).raw(pages(title)).raw("</style>\n");
        html.raw("</head>\n<body>\n<main>\n");
    }

    void end(Markup html) {
        html.raw("</main>\n</body>\n</html>\n");
    }

    /** Running title and page numbers, for browsers that print margin boxes; others leave them. */
    private String pages(String title) {
        String number =
                phrases.say("html.page-number", "\" counter(page) \"", "\" counter(pages) \"");
        return "@page { @top-left { content: "
                + quoted(title)
                + "; } @bottom-center { content: \""
                + number
                + "\"; } }\n";
    }

    /** A string of CSS: everything but letters and digits by its number. */
    private static String quoted(String words) {
        StringBuilder css = new StringBuilder("\"");
        words.codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        css.appendCodePoint(c);
                    } else {
                        css.append('\\').append(Integer.toHexString(c)).append(' ');
                    }
                });
        return css.append('"').toString();
    }

    private static String stylesheet() {
        try (InputStream in = HtmlFrame.class.getResourceAsStream("report.css")) {
            return new String(
                    Objects.requireNonNull(in, "report.css").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
