package org.bihuan.testkit.reuse;

import java.util.List;
import org.bihuan.testkit.Seeds;

/** What a copier does to a passage. */
public enum Edit {
    VERBATIM {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            return passage;
        }
    },
    /** Other ordinals and numbers. */
    NUMBERS {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            return each(
                    passage,
                    (c, out) -> {
                        if (NUMERALS.indexOf(c) >= 0) {
                            out.append(NUMERALS.charAt(seeds.number(0, NUMERALS.length() - 1)));
                        } else {
                            out.append(c);
                        }
                    });
        }
    },
    /** Other marks. */
    MARKS {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            return each(
                    passage,
                    (c, out) -> {
                        if ("，。；、".indexOf(c) >= 0) {
                            out.append(seeds.oneOf(List.of("，", "。", "；", "", "、", " ")));
                        } else {
                            out.append(c);
                            if (seeds.oneIn(25)) {
                                out.append("，");
                            }
                        }
                    });
        }
    },
    /** A word swapped for another, about every eleven characters. */
    WORDS {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            StringBuilder out = new StringBuilder();
            int next = seeds.number(6, 16);
            for (int i = 0; i < passage.length(); i++) {
                if (i >= next && i + 2 <= passage.length()) {
                    out.append(words.two(seeds));
                    i++;
                    next = i + seeds.number(6, 16);
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
            int next = seeds.number(12, 38);
            for (int i = 0; i < passage.length(); i++) {
                if (i >= next) {
                    if (seeds.oneIn(2)) {
                        out.append(words.some(seeds, seeds.number(1, 4))).append(passage.charAt(i));
                    } else {
                        i += seeds.number(0, 3);
                    }
                    next = i + seeds.number(12, 38);
                } else {
                    out.append(passage.charAt(i));
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
    /** A little of everything. */
    MIXED {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            String some = INSERTED.of(NUMBERS.of(passage, seeds, words), seeds, words);
            return seeds.oneIn(2) ? MARKS.of(some, seeds, words) : WORDS.of(some, seeds, words);
        }
    };

    private static final String NUMERALS = "一二三四五六七八九十0123456789";

    /** A passage as the copier leaves it. */
    abstract String of(String passage, Seeds seeds, Words words);

    private interface Step {
        void take(char c, StringBuilder out);
    }

    private static String each(String passage, Step step) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < passage.length(); i++) {
            step.take(passage.charAt(i), out);
        }
        return out.toString();
    }
}
