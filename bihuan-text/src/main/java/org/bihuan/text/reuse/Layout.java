package org.bihuan.text.reuse;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * The file of a segment: a header of fixed length, then sections one after another, each beginning
 * at a multiple of 8; little-endian throughout. The header ends with a checksum of itself and has
 * one for every section; every text has one more of its own, so that a damaged file still gives up
 * the texts that are whole.
 */
final class Layout {
    static final long MAGIC = 0x0045_5355_4552_4842L;
    static final int VERSION = 2;
    static final int HEADER = 512;

    static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfChar CHAR =
            ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    /** What a header says besides its sections, as ints behind magic and version. */
    enum Fact {
        TEXTS(12),
        STRIDE(16),
        RARE_BITS(20),
        COMMON_BITS(24),
        WINDOW_BITS(28),
        WINDOWS(32);

        final int at;

        Fact(int at) {
            this.at = at;
        }
    }

    static final int LENGTH_AT = 40;
    static final int SECTIONS_AT = 48;
    static final int CHECKSUM_AT = HEADER - 8;

    /** In the order of the file; the texts come first, so that a file cut off short keeps most. */
    enum Section {
        /** Where each text begins among the folded characters, and behind the last one the end. */
        STARTS(0),
        /** A record for each text. */
        TEXTS(1),
        /** The characters that {@link Letters} numbers. */
        LETTERS(2),
        /** Numbers of folded characters, a 0 behind each text, and {@link #BEHIND}. */
        CHARACTERS(3),
        TAILS(4),
        RARE_BUCKETS(5),
        /** Five bytes each: place, and above it a tag; then {@link #BEHIND}. */
        RARE_ENTRIES(6),
        COMMON(7),
        WINDOW_BUCKETS(8),
        WINDOW_KEYS(9),
        WINDOW_TEXTS(10),
        WINDOW_FIRST(11),
        WINDOW_PLACES(12),
        /** Once more, for without them no text can be read. */
        LETTERS_AGAIN(13);

        final int number;

        Section(int number) {
            this.number = number;
        }

        boolean isText() {
            return this == CHARACTERS || this == TAILS;
        }

        /** Quickly read even in a large file. */
        boolean isSmall() {
            return this == STARTS || this == TEXTS || this == LETTERS || number >= COMMON.number;
        }

        /** Where the header keeps offset, length and checksum, 8 bytes each. */
        int at() {
            return SECTIONS_AT + 24 * number;
        }
    }

    /** Bytes behind a section whose entries are read more than their own width at a time. */
    static final int BEHIND = 8;

    /** An entry of {@link Section#RARE_ENTRIES}. */
    static final int ENTRY = 5;

    /** How many of its bits are the place. */
    static final int PLACE_BITS = 30;

    /** A record of {@link Section#TEXTS}: tail offset (8), tail length, raw length, checksum. */
    static final int RECORD = 24;

    private Layout() {}

    static long aligned(long offset) {
        return offset + 7 & ~7L;
    }

    static int checksum(MemorySegment segment) {
        CRC32C sum = new CRC32C();
        long at = 0;
        while (at < segment.byteSize()) {
            long some = Math.min(1 << 24, segment.byteSize() - at);
            sum.update(segment.asSlice(at, some).asByteBuffer());
            at += some;
        }
        return (int) sum.getValue();
    }

    /** Where the bytes of a segment go. */
    interface Target {
        void write(ByteBuffer bytes, long at) throws IOException;
    }

    /** One section after another, with the sums that the header needs. */
    static final class Sink {
        private final Target target;
        private final ByteBuffer buffer =
                ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        private final ByteBuffer header =
                ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        private final CRC32C sum = new CRC32C();
        private long at = HEADER;
        private long begun;
        private long loose;
        private int looseBits;

        Sink(Target target) {
            this.target = target;
            header.putLong(0, MAGIC).putInt(8, VERSION);
        }

        void fact(Fact fact, int value) {
            header.putInt(fact.at, value);
        }

        void begin() {
            sum.reset();
            begun = at;
        }

        void end(Section section) throws IOException {
            flush();
            header.putLong(section.at(), begun);
            header.putLong(section.at() + 8, at - begun);
            header.putLong(section.at() + 16, sum.getValue());
            while (at % 8 != 0) {
                target.write(ByteBuffer.allocate(1), at++);
            }
        }

        void put(int value) throws IOException {
            room(4);
            buffer.putInt(value);
        }

        void put(long value) throws IOException {
            room(8);
            buffer.putLong(value);
        }

        void put(byte[] bytes, int length) throws IOException {
            int done = 0;
            while (done < length) {
                room(1);
                int some = Math.min(buffer.remaining(), length - done);
                buffer.put(bytes, done, some);
                done += some;
            }
        }

        void put(int[] values, int length) throws IOException {
            for (int i = 0; i < length; i++) {
                put(values[i]);
            }
        }

        void put(char[] chars, int length) throws IOException {
            int done = 0;
            while (done < length) {
                room(2);
                int some = Math.min(buffer.remaining() / 2, length - done);
                buffer.asCharBuffer().put(chars, done, some);
                buffer.position(buffer.position() + 2 * some);
                done += some;
            }
        }

        /** The lowest five bytes. */
        void entry(long value) throws IOException {
            room(ENTRY);
            buffer.putInt((int) value).put((byte) (value >>> 32));
        }

        /** Numbers of so few bits, one behind the other; 0 behind them. */
        void pack(char[] numbers, int length, int bits) throws IOException {
            for (int i = 0; i <= length; i++) {
                loose |= (i == length ? 0L : numbers[i]) << looseBits;
                looseBits += bits;
                if (looseBits >= 32) {
                    room(4);
                    buffer.putInt((int) loose);
                    loose >>>= 32;
                    looseBits -= 32;
                }
            }
        }

        /** What is left of {@link #pack}. */
        void packed() throws IOException {
            put((int) loose);
            loose = 0;
            looseBits = 0;
        }

        private void room(int bytes) throws IOException {
            if (buffer.remaining() < bytes) {
                flush();
            }
        }

        private void flush() throws IOException {
            buffer.flip();
            sum.update(buffer.duplicate());
            int length = buffer.remaining();
            target.write(buffer, at);
            at += length;
            buffer.clear();
        }

        /**
         * The header comes last: until then the file is no segment. A copy of it ends the file, for
         * the day when the beginning is damaged.
         */
        long finish() throws IOException {
            header.putLong(LENGTH_AT, at + HEADER);
            CRC32C own = new CRC32C();
            own.update(header.array(), 0, CHECKSUM_AT);
            header.putLong(CHECKSUM_AT, own.getValue());
            target.write(header.duplicate().clear(), at);
            target.write(header.duplicate().clear(), 0);
            return at + HEADER;
        }
    }
}
