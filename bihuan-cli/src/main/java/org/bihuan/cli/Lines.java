package org.bihuan.cli;

import java.util.List;
import org.bihuan.text.SourceText;

/** Where a person finds an offset again: the paragraph of the file, counted from 1. */
final class Lines {
    private final List<SourceText.Paragraph> paragraphs;

    Lines(SourceText source) {
        this.paragraphs = source.paragraphs();
    }

    /** The paragraph that holds {@code offset}, or the last one before it. */
    int of(int offset) {
        int number = 1;
        for (SourceText.Paragraph paragraph : paragraphs) {
            if (paragraph.span().start() > offset) {
                break;
            }
            number = paragraph.number();
        }
        return number;
    }
}
