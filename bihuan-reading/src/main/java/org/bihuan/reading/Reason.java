package org.bihuan.reading;

import java.util.List;
import java.util.Locale;

/**
 * Why a file was not read, with the facts. The words for it are found by {@link #key()} in the
 * language of the reader; {@link #args()} fill the places {@code {0}}, {@code {1}} … in them and
 * need no translation.
 */
public sealed interface Reason {

    String key();

    default List<String> args() {
        return List.of();
    }

    /** No bytes at all, or nothing but blanks. */
    record Empty(long bytes) implements Reason {
        @Override
        public String key() {
            return bytes == 0 ? "reading.refused.empty" : "reading.refused.blank";
        }
    }

    /** A sound document without a word in it, for example a scan pasted as pictures. */
    record NoText(int pictures) implements Reason {
        @Override
        public String key() {
            return pictures == 0 ? "reading.refused.no-text" : "reading.refused.only-pictures";
        }

        @Override
        public List<String> args() {
            return List.of(Integer.toString(pictures));
        }
    }

    /**
     * One of the {@link ReadingLimits} was passed.
     *
     * @param found what was counted until reading stopped; the whole may be more
     */
    record OverLimit(Limit limit, long allowed, long found) implements Reason {
        @Override
        public String key() {
            return "reading.refused.limit." + limit.word();
        }

        @Override
        public List<String> args() {
            return List.of(limit.shown(allowed), limit.shown(found));
        }
    }

    /** A format that is recognised but not read. */
    record UnreadFormat(FileFormat format) implements Reason {
        @Override
        public String key() {
            return "reading.refused.format." + format.word();
        }
    }

    /** No table was found, or the format is none whose tables are read. */
    record NoTables(FileFormat format) implements Reason {
        @Override
        public String key() {
            boolean readable = format == FileFormat.DOCX || format == FileFormat.SPREADSHEET;
            return readable ? "reading.refused.no-table-inside" : "reading.refused.no-tables";
        }
    }

    /** The name promises another format than the content is. */
    record NamePromisesOther(String extension, FileFormat found) implements Reason {
        @Override
        public String key() {
            return "reading.refused.name";
        }

        @Override
        public List<String> args() {
            return List.of(extension);
        }
    }

    /** Bytes that no text contains. {@code offset} counts from 0. */
    record NotText(long offset) implements Reason {
        @Override
        public String key() {
            return "reading.refused.binary";
        }

        @Override
        public List<String> args() {
            return List.of(Long.toString(offset));
        }
    }

    /**
     * No encoding fits the whole file.
     *
     * @param encoding the one that came furthest
     * @param offset of the first byte that does not fit it, from 0
     * @param value of that byte, 0 to 255
     */
    record BadByte(String encoding, long offset, int value) implements Reason {
        @Override
        public String key() {
            return "reading.refused.bad-byte";
        }

        @Override
        public List<String> args() {
            return List.of(
                    encoding, Long.toString(offset), String.format(Locale.ROOT, "%02X", value));
        }
    }

    /** The zip package itself is cut off or does not hold what it lists. */
    record DamagedPackage(String where) implements Reason {
        @Override
        public String key() {
            return "reading.refused.damaged";
        }

        @Override
        public List<String> args() {
            return List.of(where);
        }
    }

    /** A package that two programs could read as two different documents, or that plays tricks. */
    record TrickyPackage(Trick trick, String entry) implements Reason {
        public enum Trick {
            DUPLICATE_NAME("duplicate"),
            CASE_TWIN("case-twin"),
            OVERLAP("overlap"),
            HEADER_MISMATCH("mismatch"),
            PATH_NAME("path");

            private final String word;

            Trick(String word) {
                this.word = word;
            }
        }

        @Override
        public String key() {
            return "reading.refused.package." + trick.word;
        }

        @Override
        public List<String> args() {
            return List.of(entry);
        }
    }

    /** A document type declaration or an entity: never needed in a Word file. */
    record ForbiddenXml(String part) implements Reason {
        @Override
        public String key() {
            return "reading.refused.forbidden-xml";
        }

        @Override
        public List<String> args() {
            return List.of(part);
        }
    }

    /** A part whose XML breaks off or is wrong; line and column count from 1. */
    record BrokenXml(String part, int line, int column) implements Reason {
        @Override
        public String key() {
            return "reading.refused.broken-xml";
        }

        @Override
        public List<String> args() {
            return List.of(part, Integer.toString(line), Integer.toString(column));
        }
    }

    /** A PDF whose maker does not allow its text to be taken out. */
    record ExtractionForbidden() implements Reason {
        @Override
        public String key() {
            return "reading.refused.extraction-forbidden";
        }
    }

    /** A PDF whose fonts do not say which characters their letters are. */
    record UnmappedLetters() implements Reason {
        @Override
        public String key() {
            return "reading.refused.unmapped-letters";
        }
    }

    /** A package that calls itself a Word document but lacks a part that makes it one. */
    record MissingPart(String part) implements Reason {
        @Override
        public String key() {
            return "reading.refused.missing-part";
        }

        @Override
        public List<String> args() {
            return List.of(part);
        }
    }

    /**
     * The process that was reading this file could not finish; see {@link
     * org.bihuan.reading.room.ReadingRoom}. That it took too long is an {@link OverLimit}.
     */
    record ReaderFailed(Failure failure) implements Reason {
        public enum Failure {
            /** It needed more memory than a reader has. */
            MEMORY("memory"),
            /** Something in the file is nested so deeply that the reader's stack ran over. */
            NESTING("nesting"),
            /** It ended by itself, without an answer. */
            DIED("died"),
            /** What it answered was no answer. */
            GARBLED("garbled"),
            /** No reader came free in time. */
            BUSY("busy"),
            /** This machine could not start one. */
            NOT_STARTED("not-started"),
            /** We ourselves were told to stop. */
            STOPPED("stopped");

            private final String word;

            Failure(String word) {
                this.word = word;
            }
        }

        @Override
        public String key() {
            return "reading.refused.reader." + failure.word;
        }
    }
}
