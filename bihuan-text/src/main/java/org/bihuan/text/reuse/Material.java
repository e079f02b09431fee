package org.bihuan.text.reuse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Texts that are to become a segment, in their final order. */
interface Material {
    int count();

    /** Folded characters of a text. */
    int length(int text);

    /** Copies the folded characters to the beginning of {@code into}. */
    void copy(int text, char[] into);

    /** Who it is and what folding dropped; see {@link Tail}. */
    byte[] tail(int text);

    int rawLength(int text);

    /** Texts that were just handed in. */
    final class Fresh implements Material {
        private final char[][] chars;
        private final byte[][] tails;
        private final int[] rawLengths;

        /** Folds them, with as many threads as there are processors when they are many. */
        Fresh(List<ReuseText> texts) {
            this.chars = new char[texts.size()][];
            this.tails = new byte[texts.size()][];
            this.rawLengths = new int[texts.size()];
            Work.all(
                    Work.parts(texts).stream()
                            .<Callable<Boolean>>map(part -> () -> fold(texts, part))
                            .toList());
        }

        private boolean fold(List<ReuseText> texts, Work.Part part) {
            for (int number = part.from(); number < part.to(); number++) {
                ReuseText text = texts.get(number);
                FoldedText folded = Folding.fold(text.text());
                chars[number] = folded.trimmed();
                tails[number] = Tail.of(text, folded);
                rawLengths[number] = text.text().length();
            }
            return true;
        }

        @Override
        public int count() {
            return chars.length;
        }

        @Override
        public int length(int text) {
            return chars[text].length;
        }

        @Override
        public void copy(int text, char[] into) {
            System.arraycopy(chars[text], 0, into, 0, chars[text].length);
        }

        @Override
        public byte[] tail(int text) {
            return tails[text];
        }

        @Override
        public int rawLength(int text) {
            return rawLengths[text];
        }
    }

    /** The texts of segments that are still wanted, one segment after the other. */
    final class Kept implements Material {
        private final List<Segment> segments = new ArrayList<>();
        private final List<Integer> ordinals = new ArrayList<>();

        void add(Segment segment, int ordinal) {
            segments.add(segment);
            ordinals.add(ordinal);
        }

        long characters() {
            long characters = 0;
            for (int text = 0; text < count(); text++) {
                characters += length(text);
            }
            return characters;
        }

        @Override
        public int count() {
            return ordinals.size();
        }

        @Override
        public int length(int text) {
            return segments.get(text).length(ordinals.get(text));
        }

        @Override
        public void copy(int text, char[] into) {
            segments.get(text).copy(ordinals.get(text), into);
        }

        @Override
        public byte[] tail(int text) {
            return segments.get(text).tail(ordinals.get(text));
        }

        @Override
        public int rawLength(int text) {
            return segments.get(text).rawLength(ordinals.get(text));
        }
    }

    /** What a segment holds of a text besides its folded characters. */
    record Tail(String id, String author, boolean reference) {

        static byte[] of(ReuseText text, FoldedText folded) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            words(out, text.id());
            words(out, text.author());
            out.write(text.reference() ? 1 : 0);
            out.writeBytes(Gaps.of(folded));
            return out.toByteArray();
        }

        private static void words(ByteArrayOutputStream out, String words) {
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > ReuseText.LONGEST_NAME) {
                throw new IllegalArgumentException("a name of " + bytes.length + " bytes");
            }
            out.write(bytes.length >>> 8);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }

        static Tail of(byte[] tail) {
            int id = length(tail, 0);
            int author = length(tail, 2 + id);
            return new Tail(
                    new String(tail, 2, id, StandardCharsets.UTF_8),
                    new String(tail, 4 + id, author, StandardCharsets.UTF_8),
                    tail[4 + id + author] == 1);
        }

        /** Where the gaps begin. */
        static int gaps(byte[] tail) {
            int id = length(tail, 0);
            return 5 + id + length(tail, 2 + id);
        }

        private static int length(byte[] tail, int at) {
            return ((tail[at] & 0xFF) << 8) | (tail[at + 1] & 0xFF);
        }
    }
}
