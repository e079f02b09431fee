package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Outline;

/** Check reports made by hand, for tests that are not about rules. */
final class Reports {
    private final SourceText source;
    private final List<Remark> remarks = new ArrayList<>();
    private Outline outline =
            new Outline(
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    private Reports(String text) {
        source = SourceText.ofPlain("a.txt", text);
    }

    static Reports on(String text) {
        return new Reports(text);
    }

    /** A remark of rule {@code rule} on the first occurrence of {@code quote}. */
    Reports remark(String rule, String quote) {
        return remark(rule, quote, 0);
    }

    /** As {@link #remark(String, String)}, on the next occurrence at or after {@code from}. */
    Reports remark(String rule, String quote, int from) {
        int start = source.text().indexOf(quote, from);
        return remark(rule, new Span(start, start + quote.length()), Severity.WARNING);
    }

    Reports remark(String rule, Span span, Severity severity, String... arguments) {
        remarks.add(new Remark(rule, "any", List.of(arguments), span, List.of(), severity));
        return this;
    }

    Reports outline(Outline outline) {
        this.outline = outline;
        return this;
    }

    CheckReport report() {
        List<Remark> sorted =
                remarks.stream().sorted(java.util.Comparator.comparing(Remark::span)).toList();
        return new CheckReport(
                source,
                "none",
                outline,
                sorted,
                new CheckReport.Coverage(List.of(), List.of(), List.of(), 1, 0, 0));
    }
}
