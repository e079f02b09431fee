package org.bihuan.bench.outline;

import java.util.List;
import org.bihuan.testkit.FoundOutline;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Correction;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.outline.Section.Mark;

/** The library's own parser. */
final class OurOutlines implements OutlineReader {
    private final OutlineParser parser = new OutlineParser();

    @Override
    public String name() {
        return "Bihuan";
    }

    @Override
    public FoundOutline read(SourceText text) {
        return found(text, parser.parse(text));
    }

    /** As a person leaves it who takes one other reading at one place. */
    FoundOutline corrected(SourceText text, Correction correction) {
        return found(text, parser.parse(text, List.of(correction)));
    }

    List<Outline.Torn> torn(SourceText text) {
        return parser.parse(text).torn();
    }

    private static FoundOutline found(SourceText text, Outline outline) {
        return new FoundOutline(
                outline.sections().stream()
                        .map(s ->
                                new FoundOutline.Heading(
                                        s.level(),
                                        s.mark().map(Mark::label).orElse(""),
                                        s.heading(),
                                        s.span().start()))
                        .toList(),
                entries(text, outline.findings()),
                entries(text, outline.causes()),
                entries(text, outline.measures()));
    }

    private static List<FoundOutline.Entry> entries(SourceText text, List<? extends Item> items) {
        return items.stream()
                .map(i -> new FoundOutline.Entry(text.slice(i.span()), i.title(), i.span().start()))
                .toList();
    }
}
