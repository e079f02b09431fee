package org.bihuan.text.wording;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pack of wording: slips, fixed wording, facts, rules that were replaced, and what a unit adds of
 * its own. {@link #standard} ships with Bihuan; others are read from a file and added.
 */
public record WordingPack(List<Row> rows) {
    private static final List<String> SHIPPED =
            List.of(
                    "slips.pack",
                    "fixed-wording.pack",
                    "terms.pack",
                    "meetings.pack",
                    "names.pack",
                    "rules.pack",
                    "sentences.pack");

    public WordingPack {
        rows = List.copyOf(rows);
    }

    /** What ships with Bihuan. */
    public static WordingPack standard() {
        return Shipped.PACK;
    }

    /**
     * Reads a pack; {@code docs/packs.md} tells how one is written.
     *
     * @param file name to show in mistakes
     */
    public static Reading read(String file, String content) {
        return PackFile.read(file, content);
    }

    /** The rows of one kind, in reading order. */
    public <R extends Row> List<R> rows(Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** These rows and those of {@code other}. */
    public WordingPack and(WordingPack other) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new WordingPack(all);
    }

    private static final class Shipped {
        static final WordingPack PACK = load();

        private static WordingPack load() {
            WordingPack all = new WordingPack(List.of());
            for (String file : SHIPPED) {
                String content = String.join("\n", DataLines.all(WordingPack.class, file));
                all =
                        switch (read(file, content)) {
                            case Reading.Read read -> all.and(read.pack());
                            case Reading.Refused refused ->
                                    throw new IllegalStateException(refused.mistakes().toString());
                        };
            }
            return all;
        }
    }

    /**
     * One line of a wording pack. What a line of each kind looks like is told in {@code
     * docs/packs.md}.
     */
    public sealed interface Row {
        /** Where the entry comes from; empty when the pack does not say. */
        default String source() {
            return "";
        }

        /**
         * A wrong word that is no word of its own, and what was probably meant.
         *
         * @param right one wording when there is no doubt, several when the author must choose
         * @param notAfter it is no slip right after one of these: it is then part of other words
         * @param notBefore it is no slip right before one of these
         */
        record Slip(
                String wrong,
                List<String> right,
                List<String> notAfter,
                List<String> notBefore,
                String source)
                implements Row {
            public Slip {
                right = List.copyOf(right);
                notAfter = List.copyOf(notAfter);
                notBefore = List.copyOf(notBefore);
            }

            /** Whether the slip at {@code offset} of {@code text} stands free of other words. */
            public boolean standsFree(String text, int offset) {
                return Guards.free(text, offset, wrong, notAfter, notBefore);
            }
        }

        /**
         * A wording that documents fix.
         *
         * @param wrong wordings that are known to be wrong
         * @param anchor a stretch of it that hardly occurs elsewhere, around which the text is
         *     compared with it; empty when only the wrong ones count
         * @param sure the correct wording may be offered as a replacement
         */
        record Wording(
                String correct,
                List<String> wrong,
                String anchor,
                Validity valid,
                boolean sure,
                String source)
                implements Row {
            public Wording {
                wrong = List.copyOf(wrong);
            }
        }

        /** Terms of which any two that stand side by side are separated by 、. */
        record Apart(List<String> terms, String source) implements Row {
            public Apart {
                terms = List.copyOf(terms);
            }
        }

        /** Two ways to write one thing, either of them right, but not both in one text. */
        record Both(String usual, String other, String source) implements Row {}

        /** A wording that names something good, and so cannot be what was found wanting. */
        record Positive(String term, String source) implements Row {}

        /**
         * A meeting: when it was held and what it adopted.
         *
         * @param held the month; {@link Validity#from} is the first one where it lasted longer
         */
        record Meeting(String name, Validity held, List<String> adopted, String source)
                implements Row {
            public Meeting {
                adopted = List.copyOf(adopted);
            }
        }

        /** How many plenary sessions the committee of one congress held; only of closed terms. */
        record Plenums(String term, int last, String source) implements Row {}

        /**
         * A name that was given up: {@code valid.until} is the last month in which it was right.
         */
        record OldName(
                String old,
                String now,
                Validity valid,
                List<String> notAfter,
                List<String> notBefore,
                String source)
                implements Row {
            public OldName {
                notAfter = List.copyOf(notAfter);
                notBefore = List.copyOf(notBefore);
            }

            public boolean standsFree(String text, int offset) {
                return Guards.free(text, offset, old, notAfter, notBefore);
            }
        }

        /** A phrase of its time. */
        record Era(String phrase, Validity valid, String source) implements Row {}

        /**
         * A rule or law that was replaced or abolished; {@code by} is empty when nothing took over.
         */
        record OldRule(String title, String by, Validity valid, String source) implements Row {}

        /**
         * Two words of one clause of which one is too many, such as 超过……以上.
         *
         * @param within characters between the two at most
         * @param number only where a number follows the first one
         */
        record Twice(String first, List<String> then, int within, boolean number, String source)
                implements Row {
            public Twice {
                then = List.copyOf(then);
            }
        }

        /**
         * A word that a unit's own list wants replaced or avoided.
         *
         * @param instead what to write; empty when it is only to be avoided
         * @param note why, in the words of the list
         * @param weight {@code error}, {@code warning} or {@code note}
         */
        record Own(BoundedPattern words, List<String> instead, String note, Optional<String> weight)
                implements Row {
            public Own {
                instead = List.copyOf(instead);
            }
        }

        /** A term that is right for this unit, whatever rules of wording say. */
        record Term(String term) implements Row {}

        /** A word that belongs to this unit's own remit. */
        record Remit(String word) implements Row {}

        /** How much a rule weighs here: {@code error}, {@code warning} or {@code note}. */
        record Weight(String rule, String severity) implements Row {}

        /** A rule that makes no sense here. */
        record Off(String rule) implements Row {}
    }

    /**
     * One mistake in a pack, at its line.
     *
     * @param line counted from 1
     * @param written what stands there
     * @param allowed what may stand there
     */
    public record Mistake(String file, int line, Kind kind, String written, List<String> allowed) {
        public Mistake {
            allowed = List.copyOf(allowed);
        }

        /** What is wrong. */
        public enum Kind {
            /** The line begins with a word that names no kind of line. */
            UNKNOWN_KIND,
            /** The line has a cell that lines of this kind do not have. */
            UNKNOWN_CELL,
            /** A cell is there twice. */
            DUPLICATE,
            /** The line lacks what it is about, or a cell that it needs. */
            MISSING,
            /** A cell holds what it cannot hold. */
            NOT_ALLOWED
        }
    }

    /** The result of reading a pack: the pack, or every mistake in it. */
    public sealed interface Reading {
        record Read(WordingPack pack) implements Reading {}

        /** Nothing of a pack with a mistake is used. {@code mistakes}: in reading order. */
        record Refused(List<Mistake> mistakes) implements Reading {
            public Refused {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /**
     * From which month until which month something holds, both included; empty ends are open.
     *
     * <p>It is held against a document's date only where that is known, and only where the whole of
     * the time in which the document may have been written lies outside.
     */
    public record Validity(Optional<YearMonth> from, Optional<YearMonth> until) {
        public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

        /** Whether all of {@code earliest} to {@code latest} lies before it began. */
        public boolean notYet(YearMonth latest) {
            return from.filter(latest::isBefore).isPresent();
        }

        /** Whether all of {@code earliest} onward lies after it ended. */
        public boolean over(YearMonth earliest) {
            return until.filter(earliest::isAfter).isPresent();
        }
    }
}
