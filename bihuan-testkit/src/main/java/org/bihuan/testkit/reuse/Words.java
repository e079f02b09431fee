package org.bihuan.testkit.reuse;

import org.bihuan.testkit.Seeds;

/**
 * Invented prose: runs of words drawn from a small vocabulary that a seed makes, so that short runs
 * come again and long ones do not, as in a language.
 */
final class Words {
    private static final int VOCABULARY = 6_000;
    private static final double STEEPNESS = 2.2;

    private final String[] vocabulary = new String[VOCABULARY];

    Words(Seeds seeds) {
        for (int i = 0; i < VOCABULARY; i++) {
            vocabulary[i] = seeds.chinese(i < 80 ? 1 : seeds.oneIn(4) ? 3 : 2);
        }
    }

    /** A word; the first ones come much more often. */
    String word(Seeds seeds) {
        double chance = seeds.number(0, 1 << 20) / (double) (1 << 20);
        return vocabulary[(int) (Math.pow(chance, STEEPNESS) * (VOCABULARY - 1))];
    }

    String two(Seeds seeds) {
        return some(seeds, 2);
    }

    String some(Seeds seeds, int length) {
        StringBuilder out = new StringBuilder();
        while (out.length() < length) {
            out.append(word(seeds));
        }
        return out.substring(0, length);
    }

    String sentence(Seeds seeds) {
        StringBuilder out = new StringBuilder();
        int length = seeds.number(15, 64);
        int clause = seeds.number(6, 14);
        if (seeds.oneIn(3)) {
            out.append(seeds.number(2019, 2025))
                    .append("年")
                    .append(seeds.number(1, 12))
                    .append("月");
        }
        while (out.length() < length) {
            out.append(word(seeds));
            if (out.length() >= clause && out.length() + 4 < length) {
                out.append("，");
                clause = out.length() + seeds.number(6, 14);
            }
        }
        return out.append("。").toString();
    }
}
