package org.bihuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Card;
import org.bihuan.text.check.Remark;

/**
 * The report as one file for a browser or a printer: no script, no picture, no other host. Every
 * mark in the text links to its remark and back, so it can be read without a mouse.
 */
final class HtmlReport {
    private final Phrases phrases;
    private final StringBuilder html = new StringBuilder();

    /** Rules whose reason stands beside this statement already; once is enough. */
    private final Set<String> explained = new HashSet<>();

    HtmlReport(Phrases phrases) {
        this.phrases = phrases;
    }

    void write(List<Outcome> outcomes, PrintStream out) {
        String names = outcomes.stream().map(Outcome::name).collect(Collectors.joining(" · "));
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(phrases.language().getLanguage().equals("zh") ? "zh-CN" : "en")
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(escaped(phrases.say("html.title", names)))
                .append("</title>\n<style>\n")
                .append(stylesheet())
                .append("</style>\n</head>\n<body>\n<main>\n");
        int file = 0;
        for (Outcome outcome : outcomes) {
            file++;
            switch (outcome) {
                case Outcome.Checked checked -> checked(checked, "f" + file + "-");
                case Outcome.Refused refused -> refused(refused);
            }
        }
        html.append("</main>\n</body>\n</html>\n");
        out.print(html);
    }

    private void refused(Outcome.Refused refused) {
        element("h1", refused.name());
        for (Outcome.Reason reason : refused.reasons()) {
            element("p", reason.in(phrases));
        }
    }

    private void checked(Outcome.Checked checked, String prefix) {
        explained.clear();
        Summary summary = new Summary(phrases, checked);
        element("h1", checked.name());
        element("p", summary.framework());
        element("p", summary.recognised());
        element("p", summary.remarks());
        html.append("<div class=\"report\">\n<section class=\"text\">\n");
        element("h2", phrases.say("html.text"));
        text(checked, prefix);
        html.append("</section>\n<section class=\"remarks\">\n");
        element("h2", phrases.say("html.remarks"));
        remarks(checked, prefix);
        html.append("</section>\n</div>\n<section>\n");
        element("h2", phrases.say("coverage"));
        html.append("<ul>\n");
        summary.coverage().forEach(line -> element("li", line));
        html.append("</ul>\n</section>\n");
    }

    private void text(Outcome.Checked checked, String prefix) {
        Highlights highlights = new Highlights(checked.report().remarks());
        SourceText source = checked.report().source();
        for (SourceText.Paragraph paragraph : source.paragraphs()) {
            html.append("<p>");
            for (Highlights.Piece piece : highlights.in(paragraph.span())) {
                piece(piece, source, prefix);
            }
            html.append("</p>\n");
        }
    }

    private void piece(Highlights.Piece piece, SourceText source, String prefix) {
        for (int number : piece.starting()) {
            html.append("<a class=\"number\" id=\"").append(prefix).append('t').append(number);
            html.append("\" href=\"#").append(prefix).append('r').append(number).append("\">");
            html.append(number).append("</a>");
        }
        String words = escaped(source.slice(piece.span()));
        if (piece.severity().isPresent()) {
            html.append("<mark class=\"")
                    .append(CheckCommand.code(piece.severity().get()))
                    .append("\">")
                    .append(words)
                    .append("</mark>");
        } else {
            html.append(words);
        }
    }

    private void remarks(Outcome.Checked checked, String prefix) {
        Lines lines = new Lines(checked.report().source());
        html.append("<ol>\n");
        int number = 0;
        for (Remark remark : checked.report().remarks()) {
            number++;
            remark(checked, remark, number, prefix, lines.of(remark.span().start()));
        }
        html.append("</ol>\n");
    }

    private void remark(
            Outcome.Checked checked, Remark remark, int number, String prefix, int paragraph) {
        Card card = Objects.requireNonNull(checked.cards().get(remark.rule()));
        String severity = CheckCommand.code(remark.severity());
        html.append("<li id=\"").append(prefix).append('r').append(number).append("\">\n");
        html.append("<p class=\"head\"><a href=\"#").append(prefix).append('t').append(number);
        html.append("\">").append(escaped(phrases.say("place.paragraph", paragraph)));
        html.append("</a> <span class=\"").append(severity).append("\">");
        html.append(escaped(phrases.say("severity." + severity))).append("</span> ");
        html.append(escaped(remark.rule() + " " + card.title(phrases.language())));
        html.append("</p>\n");
        element("p", card.message(remark, phrases.language()));
        if (!remark.replacements().isEmpty()) {
            element("p", phrases.say("replacements", joined(remark.replacements())));
        }
        if (explained.add(remark.rule())) {
            html.append("<p class=\"why\">").append(escaped(card.why(phrases.language())));
            html.append("</p>\n");
        }
        html.append("</li>\n");
    }

    private String joined(List<String> words) {
        return String.join(phrases.say("list.word"), words);
    }

    private void element(String name, String words) {
        html.append('<').append(name).append('>').append(escaped(words));
        html.append("</").append(name).append(">\n");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String stylesheet() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(
                    Objects.requireNonNull(in, "report.css").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
