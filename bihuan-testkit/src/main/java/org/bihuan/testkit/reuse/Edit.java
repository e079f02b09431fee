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
                        String sort = Character.isDigit(c) ? "0123456789" : "一二三四五六七八九十";
                        if (sort.indexOf(c) >= 0) {
                            out.append(sort.charAt(seeds.number(0, sort.length() - 1)));
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
            return swapped(passage, 11, seeds, words);
        }
    },
    /** One to four characters put in or left out, about every 25. */
    INSERTED {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            return inserted(passage, 25, seeds, words);
        }
    },
    /** Sentences in another order; each is a passage of its own. */
    REORDERED {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            return passage;
        }
    },
    /** All of it, words and characters half as often. */
    MIXED {
        @Override
        String of(String passage, Seeds seeds, Words words) {
            String some = swapped(inserted(passage, 50, seeds, words), 22, seeds, words);
            return MARKS.of(NUMBERS.of(some, seeds, words), seeds, words);
        }
    };

    /** A passage as the copier leaves it. */
    abstract String of(String passage, Seeds seeds, Words words);

    /**
     * @param every characters from one swap to the next, on average
     */
    private static String swapped(String passage, int every, Seeds seeds, Words words) {
        StringBuilder out = new StringBuilder();
        int next = seeds.number(every / 2, every + every / 2);
        for (int i = 0; i < passage.length(); i++) {
            if (i >= next && i + 2 <= passage.length()) {
                out.append(words.two(seeds));
                i++;
                next = i + seeds.number(every / 2, every + every / 2);
            } else {
                out.append(passage.charAt(i));
            }
        }
        return out.toString();
    }

    private static String inserted(String passage, int every, Seeds seeds, Words words) {
        StringBuilder out = new StringBuilder();
        int next = seeds.number(every / 2, every + every / 2);
        for (int i = 0; i < passage.length(); i++) {
            if (i < next) {
                out.append(passage.charAt(i));
                continue;
            }
            if (seeds.oneIn(2)) {
                out.append(words.some(seeds, seeds.number(1, 4))).append(passage.charAt(i));
            } else {
                i += seeds.number(0, 3);
            }
            next = i + seeds.number(every / 2, every + every / 2);
        }
        return out.toString();
    }

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
