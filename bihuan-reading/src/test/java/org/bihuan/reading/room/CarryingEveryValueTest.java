package org.bihuan.reading.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.SourceText;
import org.junit.jupiter.api.Test;

class CarryingEveryValueTest {
    private static final ReadingLimits LIMITS = ReadingLimits.standard();

    record WithAMap(Map<String, String> map) {}

    @Test
    void whateverTheReaderSaysArrivesAsItWas() {
        Set<String> filled = new TreeSet<>();
        Seeds.forEach(
                7,
                400,
                seeds -> {
                    AnyValue any = new AnyValue(seeds);
                    Reading reading = (Reading) any.of(Reading.class);

                    assertThat(there(Messages.answer(reading))).isEqualTo(reading);
                    filled.addAll(any.filled);
                });

        // Every component of what is read took part, those of tomorrow as well.
        for (var component : SourceText.class.getRecordComponents()) {
            assertThat(filled).contains(SourceText.class.getName() + "." + component.getName());
        }
    }

    @Test
    void whateverTheReaderSaysOfTablesArrivesAsItWas() {
        Seeds.forEach(
                11,
                400,
                seeds -> {
                    TablePiece piece = (TablePiece) new AnyValue(seeds).of(TablePiece.class);

                    try {
                        assertThat(Messages.piece(Messages.piece(piece), LIMITS)).isEqualTo(piece);
                    } catch (Garbled lost) {
                        throw new AssertionError(lost);
                    }
                });
    }

    @Test
    void theQuestionArrivesWithItsLimitsAndTheFile() throws Garbled {
        Question question =
                new Question("材料\uD800.docx", LIMITS.withCharacters(7), Question.Wanted.TABLES);
        byte[] file = {1, 2, 3};

        Messages.Asked asked = Messages.question(Messages.question(question, file));

        assertThat(asked.question()).isEqualTo(question);
        assertThat(asked.file()).isEqualTo(file);
    }

    @Test
    void aComponentThatCannotCrossIsToldAtOnce() {
        assertThatThrownBy(() -> Shape.of(WithAMap.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Map");
    }

    @Test
    void anAnswerCutOffAnywhereIsGarbled() {
        byte[] whole = Messages.answer(new Reading.Read(SourceText.ofPlain("a.txt", "一\n二")));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);

            assertThat(catchThrowable(() -> Messages.answer(cut, LIMITS)))
                    .as("%d bytes", length)
                    .isInstanceOf(Garbled.class);
        }
        assertThat(catchThrowable(() -> Messages.answer(longer(whole), LIMITS)))
                .isInstanceOf(Garbled.class);
    }

    @Test
    void anyChangedByteIsGarbledOrAValue() {
        byte[] whole = Messages.answer(new Reading.Read(SourceText.ofPlain("a.txt", "一\n二")));
        for (int at = 0; at < whole.length; at++) {
            for (int change : new int[] {1, 0x7F, 0x80, 0xFF}) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) change;

                Throwable thrown = catchThrowable(() -> Messages.answer(changed, LIMITS));

                assertThat(thrown == null || thrown instanceof Garbled).as("%d", at).isTrue();
            }
        }
    }

    @Test
    void lengthsAreClaimsUntilTheBytesAreThere() {
        assertThat(catchThrowable(() -> reading(out -> out.number(Integer.MAX_VALUE)).words()))
                .isInstanceOf(Garbled.class);
        assertThat(catchThrowable(() -> reading(out -> out.number(-1)).words()))
                .isInstanceOf(Garbled.class);
        assertThat(catchThrowable(() -> reading(out -> out.number(1L << 40)).count()))
                .isInstanceOf(Garbled.class);
        assertThat(catchThrowable(() -> reading(out -> out.number(-5)).count()))
                .isInstanceOf(Garbled.class);
        assertThat(catchThrowable(() -> reading(out -> out.choice(2)).choice(2)))
                .isInstanceOf(Garbled.class);
    }

    @Test
    void listsMayHoldOnlySoMuchTogether() {
        Outgoing out = new Outgoing();
        out.number(3);
        out.number(3);
        out.raw(new byte[9]);
        Incoming in = new Incoming(out.bytes(), 5);

        assertThat(catchThrowable(in::count)).isNull();
        assertThat(catchThrowable(in::count)).isInstanceOf(Garbled.class);
    }

    @Test
    void numbersOfEverySizeCross() throws Garbled {
        for (long number :
                List.of(
                        0L,
                        -1L,
                        1L,
                        63L,
                        64L,
                        -64L,
                        -65L,
                        1L << 40,
                        Long.MAX_VALUE,
                        Long.MIN_VALUE)) {
            assertThat(reading(out -> out.number(number)).number()).isEqualTo(number);
        }
    }

    private static Incoming reading(java.util.function.Consumer<Outgoing> writing) {
        Outgoing out = new Outgoing();
        writing.accept(out);
        return new Incoming(out.bytes(), 1_000);
    }

    private static byte[] longer(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length + 1);
    }

    private static Reading there(byte[] answer) {
        try {
            return Messages.answer(answer, LIMITS);
        } catch (Garbled e) {
            throw new AssertionError(e);
        }
    }
}
