package org.bihuan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText.Look;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.SourceText.Place;
import org.bihuan.text.SourceText.Stretch;
import org.junit.jupiter.api.Test;

class PlaceOfALetterTest {
    private static final SourceText.Origin ORIGIN =
            new SourceText.Origin("docx", Optional.empty(), List.of());

    private final SourceText text =
            new SourceText(
                    "a",
                    "一、甲\n\n乙丙丁",
                    List.of(
                            paragraph(1, 0, 3, new Stretch(2, 1, 0)),
                            paragraph(3, 5, 8, new Stretch(0, 1, 1), new Stretch(1, 2, 2))),
                    List.of(),
                    ORIGIN);

    @Test
    void anAutomaticNumberHasAParagraphButNoRun() {
        assertThat(text.place(0)).contains(new Place(1, Optional.empty(), Optional.empty()));
        assertThat(text.place(2)).contains(new Place(1, Optional.of(1), Optional.empty()));
    }

    @Test
    void aStretchGoesOnUntilTheNextBegins() {
        assertThat(text.place(5)).contains(new Place(3, Optional.of(1), Optional.of(1)));
        assertThat(text.place(6)).contains(new Place(3, Optional.of(2), Optional.of(2)));
        assertThat(text.place(7)).contains(new Place(3, Optional.of(2), Optional.of(2)));
    }

    @Test
    void theEndOfASpanHasAPlaceAndTheGapHasNone() {
        assertThat(text.place(8)).contains(new Place(3, Optional.of(2), Optional.of(2)));
        assertThat(text.place(4)).isEmpty();
        assertThat(text.place(9)).isEmpty();
    }

    @Test
    void plainTextKnowsItsLinesOnly() {
        SourceText plain = SourceText.ofPlain("a.txt", "甲\n\n乙");

        assertThat(plain.place(3)).contains(new Place(3, Optional.empty(), Optional.empty()));
        assertThat(plain.paragraphs().getFirst().look()).isEqualTo(Look.UNKNOWN);
    }

    private static Paragraph paragraph(int number, int start, int end, Stretch... stretches) {
        return new Paragraph(
                number, new Span(start, end), Optional.empty(), Look.UNKNOWN, List.of(stretches));
    }
}
