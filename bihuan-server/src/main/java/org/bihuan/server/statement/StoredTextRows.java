package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.bihuan.server.schema.tables.records.StatementVersionsRecord;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.bihuan.text.SourceText.Origin;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;

/** A {@link SourceText} as columns: plain arrays, so that nothing has to be parsed or trusted. */
final class StoredTextRows {
    private StoredTextRows() {}

    static void write(SourceText text, StatementVersionsRecord row) {
        row.setText(text.text());
        row.setParagraphNumbers(numbers(text.paragraphs(), Paragraph::number));
        row.setParagraphStarts(numbers(text.paragraphs(), p -> p.span().start()));
        row.setParagraphEnds(numbers(text.paragraphs(), p -> p.span().end()));
        row.setParagraphLevels(numbers(text.paragraphs(), p -> p.headingLevel().orElse(0)));
        List<Aside> asides = text.asides();
        row.setAsideKinds(asides.stream().map(a -> a.kind().name()).toArray(String[]::new));
        row.setAsidePlaces(numbers(asides, Aside::afterParagraph));
        row.setAsideTexts(asides.stream().map(Aside::text).toArray(String[]::new));
        row.setFormat(text.origin().format());
        row.setEncoding(text.origin().encoding().orElse(null));
        row.setDoubts(text.origin().doubts().toArray(String[]::new));
    }

    static SourceText read(StatementVersionsRecord row) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < row.getParagraphNumbers().length; i++) {
            int level = row.getParagraphLevels()[i];
            paragraphs.add(
                    new Paragraph(
                            row.getParagraphNumbers()[i],
                            new Span(row.getParagraphStarts()[i], row.getParagraphEnds()[i]),
                            level == 0 ? Optional.empty() : Optional.of(level)));
        }
        List<Aside> asides = new ArrayList<>();
        for (int i = 0; i < row.getAsideKinds().length; i++) {
            asides.add(
                    new Aside(
                            Aside.Kind.valueOf(row.getAsideKinds()[i]),
                            row.getAsidePlaces()[i],
                            row.getAsideTexts()[i]));
        }
        Origin origin =
                new Origin(
                        row.getFormat(),
                        Optional.ofNullable(row.getEncoding()),
                        List.of(row.getDoubts()));
        return new SourceText(row.getFileName(), row.getText(), paragraphs, asides, origin);
    }

    private static <T> Integer[] numbers(List<T> things, ToIntFunction<T> number) {
        return things.stream().mapToInt(number).boxed().toArray(Integer[]::new);
    }
}
