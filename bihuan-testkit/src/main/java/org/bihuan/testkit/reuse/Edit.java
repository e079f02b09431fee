package org.bihuan.testkit.reuse;

import java.util.List;
import org.bihuan.testkit.Seeds;

/**
 * What a copier does to a passage. Every character has the same chance to be edited, whatever
 * happened to its neighbours: so some stretches stay whole by luck and others are cut to pieces, as
 * with real copiers, and nothing here is fitted to how anybody looks for copies.
 */
public enum Edit {
    VERBATIM {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            return passage;
        }
    },
    /** Other numbers, and other ordinals where a sentence or a clause begins. */
    NUMBERS {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            StringBuilder out = new StringBuilder();
            boolean begins = true;
            for (int i = 0; i < passage.length(); i++) {
                char c = passage.charAt(i);
                if (begins && seeds.oneIn(2)) {
                    out.append(anOrdinal(seeds));
                }
                begins = c == '。';
                out.append(numeral(c, seeds));
            }
            return out.toString();
        }
    },
    /** Other marks. */
    MARKS {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < passage.length(); i++) {
                char c = passage.charAt(i);
                if ("，。；、".indexOf(c) >= 0) {
                    out.append(seeds.oneOf(List.of("，", "。", "；", "", "、", " ")));
                } else {
                    out.append(c).append(seeds.oneIn(25) ? "，" : "");
                }
            }
            return out.toString();
        }
    },
    /**
     * A word of two characters swapped for another of one to three, about every eleven characters.
     */
    WORDS {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < passage.length(); i++) {
                if (i + 2 <= passage.length() && seeds.oneIn(11)) {
                    out.append(words.some(seeds, seeds.oneIn(5) ? seeds.number(1, 3) : 2));
                    i++;
                } else {
                    out.append(passage.charAt(i));
                }
            }
            return out.toString();
        }
    },
    /** One to four characters put in or left out, about every 25. */
    INSERTED {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < passage.length(); i++) {
                if (!seeds.oneIn(25)) {
                    out.append(passage.charAt(i));
                } else if (seeds.oneIn(2)) {
                    out.append(words.some(seeds, seeds.number(1, 4))).append(passage.charAt(i));
                } else {
                    i += seeds.number(0, 3);
                }
            }
            return out.toString();
        }
    },
    /** Sentences in another order; each is a passage of its own. */
    REORDERED {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            return passage;
        }
    },
    /** Numbers, characters put in or left out, and then other marks or other words. */
    MIXED {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            String some = INSERTED.of(NUMBERS.of(passage, seeds, words), seeds, words);
            return (seeds.oneIn(2) ? MARKS : WORDS).of(some, seeds, words);
        }
    };

    private static final String NUMERALS = "一二三四五六七八九十";

    /** A passage as the copier leaves it. */
    abstract String of(String passage, Seeds seeds, Words words);

    private static String anOrdinal(Seeds seeds) {
        char number = NUMERALS.charAt(seeds.number(0, NUMERALS.length() - 1));
        return switch (seeds.number(0, 3)) {
            case 0 -> number + "是";
            case 1 -> "（" + number + "）";
            case 2 -> "第" + number + "，";
            default -> seeds.number(1, 9) + ".";
        };
    }

    private static char numeral(char c, Seeds seeds) {
        if (c >= '0' && c <= '9') {
            return (char) ('0' + seeds.number(0, 9));
        }
        return NUMERALS.indexOf(c) >= 0 ? NUMERALS.charAt(seeds.number(0, 9)) : c;
    }
}
