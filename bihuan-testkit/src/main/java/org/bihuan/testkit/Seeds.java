package org.bihuan.testkit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Chance that can be repeated. A failing round prints its seed; {@code -Dbihuan.seed=…} runs that
 * round alone.
 */
public final class Seeds {
    private final long seed;
    private final RandomGenerator random;

    private Seeds(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    public static Seeds of(long seed) {
        return new Seeds(seed);
    }

    /** Runs {@code property} with the seeds {@code first}, {@code first + 1}, … */
    public static void forEach(long first, int rounds, Consumer<Seeds> property) {
        Long only = Long.getLong("bihuan.seed");
        long from = only == null ? first : only;
        long end = only == null ? first + rounds : only + 1;
        for (long seed = from; seed < end; seed++) {
            try {
                property.accept(new Seeds(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("with -Dbihuan.seed=" + seed, failure);
            }
        }
    }

    public long seed() {
        return seed;
    }

    /** From {@code least} to {@code most}, both included. */
    public int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True once in {@code times}. */
    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    public <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Everyday Chinese characters without meaning, {@code length} of them. */
    public String chinese(int length) {
        StringBuilder out = new StringBuilder();
        while (out.length() < length) {
            out.append(COMMON.charAt(random.nextInt(COMMON.length())));
        }
        return out.toString();
    }

    /** A sentence of office prose without meaning, with a full stop. */
    public String sentence() {
        StringBuilder out = new StringBuilder(chinese(number(3, 12)));
        for (int i = number(0, 3); i > 0; i--) {
            out.append(oneOf(List.of("，", "，", "、", "；"))).append(chinese(number(3, 14)));
        }
        return out.append('。').toString();
    }

    private static final String COMMON =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子"
                    + "说产种面而方后多定行学法所民得经进着等部度家电力里如水化高自理起小物现实加量都两体制机当使点"
                    + "从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你"
                    + "明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展";
}
