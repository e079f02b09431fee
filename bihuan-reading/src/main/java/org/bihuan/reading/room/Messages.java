package org.bihuan.reading.room;

import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;

/** Questions and answers as bytes. */
final class Messages {
    private static final Shape QUESTION = Shape.of(Question.class);
    private static final Shape ANSWER = Shape.of(Reading.class);
    private static final Shape PIECE = Shape.of(TablePiece.class);

    /** An opened question. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Asked(Question question, byte[] file) {}

    static byte[] question(Question question, byte[] file) {
        Outgoing out = new Outgoing();
        QUESTION.write(question, out);
        out.raw(file);
        return out.bytes();
    }

    static Asked question(byte[] bytes) throws Garbled {
        Incoming in = new Incoming(bytes, 0);
        Question question = (Question) QUESTION.read(in);
        return new Asked(question, in.rest());
    }

    static byte[] answer(Reading reading) {
        Outgoing out = new Outgoing();
        ANSWER.write(reading, out);
        return out.bytes();
    }

    static Reading answer(byte[] bytes, ReadingLimits limits) throws Garbled {
        Incoming in = new Incoming(bytes, mostElements(limits));
        Reading reading = (Reading) ANSWER.read(in);
        in.end();
        return reading;
    }

    static byte[] piece(TablePiece piece) {
        Outgoing out = new Outgoing();
        PIECE.write(piece, out);
        return out.bytes();
    }

    static TablePiece piece(byte[] bytes, ReadingLimits limits) throws Garbled {
        Incoming in = new Incoming(bytes, mostElements(limits));
        TablePiece piece = (TablePiece) PIECE.read(in);
        in.end();
        return piece;
    }

    /** Two bytes a character, and what the map of paragraphs and runs may take. */
    static int mostBytes(ReadingLimits limits) {
        return Math.toIntExact(
                Math.min(
                        1L << 30,
                        4L * limits.characters() + 10 * mostElements(limits) + (1 << 16)));
    }

    private static long mostElements(ReadingLimits limits) {
        return 10L * limits.pieces() + (1 << 10);
    }

    private Messages() {}
}
