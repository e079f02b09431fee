package org.bihuan.testkit.reuse;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.testkit.Seeds;

/**
 * A collection of invented statements of about 3,000 characters, and questions that copy from it.
 * Every statement has the frame of one of eight notices (an opening and thirteen headings), three
 * in ten of its sentences are or hold set phrases that most others have too (by Zipf's law), and
 * some passages are copied from earlier statements. The same seed makes the same texts; any text
 * can be made without the others. Offsets are UTF-16 code units, half-open.
 */
public final class CopiedTexts {
    private static final int NOTICES = 8;
    private static final int HEADINGS = 13;
    private static final int PHRASES = 600;

    private final long seed;
    private final Words words;
    private final List<List<String>> frames = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final int length;

    /** A statement without anything copied, in its sentences. */
    private record Draft(List<String> sentences, List<Boolean> own) {}

    /**
     * A passage that stands in a statement and in an earlier one.
     *
     * @param source number of the earlier one
     */
    public record Copy(int start, int end, int source, int sourceStart, int sourceEnd, Edit edit) {}

    /** A text and what in it is copied. */
    public record Made(String text, List<Copy> copies) {}

    /** Statements of about so many characters. */
    public CopiedTexts(long seed, int length) {
        this.seed = seed;
        this.length = length;
        Seeds seeds = Seeds.of(seed);
        this.words = new Words(seeds);
        for (int i = 0; i < NOTICES; i++) {
            List<String> frame = new ArrayList<>();
            frame.add(words.sentence(seeds) + words.sentence(seeds) + words.sentence(seeds));
            for (int h = 0; h < HEADINGS; h++) {
                frame.add(
                        "（"
                                + "一二三四五六七八九十".charAt(h % 10)
                                + "）"
                                + words.some(seeds, seeds.number(8, 20)));
            }
            frames.add(frame);
        }
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(words.some(seeds, seeds.number(8, 32)));
        }
    }

    private Seeds seeds(long number) {
        return Seeds.of(seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
    }

    /** Original sentences only, so that what is copied from it is its own. */
    private Draft draft(long number) {
        Seeds seeds = seeds(number);
        List<String> frame = frames.get(seeds.number(0, NOTICES - 1));
        List<String> sentences = new ArrayList<>();
        List<Boolean> own = new ArrayList<>();
        sentences.add(frame.getFirst() + "\n");
        own.add(false);
        int written = 0;
        for (int h = 1; h < frame.size(); h++) {
            sentences.add(frame.get(h) + "\n");
            own.add(false);
            while (written < (long) length * h / (frame.size() - 1)) {
                boolean set = seeds.number(1, 100) <= 22;
                String sentence = set ? phrase(seeds) + "，" : words.sentence(seeds);
                written += sentence.length();
                sentences.add(sentence);
                own.add(!set);
            }
            sentences.add("\n");
            own.add(false);
        }
        return new Draft(sentences, own);
    }

    private String phrase(Seeds seeds) {
        double chance = seeds.number(1, 1 << 20) / (double) (1 << 20);
        return phrases.get((int) (Math.pow(PHRASES, chance) - 1) % PHRASES);
    }

    /** A statement of the collection; it may copy from earlier ones, and says nothing of it. */
    public String text(int number) {
        return made(number, number, seeds(number + (1L << 40)).number(1, 100) <= 30).text();
    }

    /**
     * A statement that is not of the collection.
     *
     * @param among copies come from the first so many statements
     * @param copying whether it copies at all
     */
    public Made question(long number, int among, boolean copying) {
        return made(number + (1L << 32), among, copying);
    }

    private Made made(long number, int among, boolean copying) {
        Draft draft = draft(number);
        Seeds seeds = seeds(number + (1L << 41));
        StringBuilder text = new StringBuilder();
        List<Copy> copies = new ArrayList<>();
        int left = copying && among > 0 ? seeds.number(1, 6) : 0;
        for (int i = 0; i < draft.sentences().size(); i++) {
            text.append(draft.sentences().get(i));
            boolean here = left > 0 && draft.own().get(i) && seeds.oneIn(10);
            if (here) {
                left--;
                copy(text, copies, among, seeds);
            }
        }
        return new Made(text.toString(), copies);
    }

    private void copy(StringBuilder text, List<Copy> copies, int among, Seeds seeds) {
        int source = seeds.oneIn(2) ? seeds.number(0, among - 1) : popular(among, seeds);
        Edit edit = seeds.oneOf(List.of(Edit.values()));
        int wanted = (int) Math.round(20 * Math.pow(25, seeds.number(0, 1000) / 1000.0));
        String original = text(source);
        List<int[]> stretches = original(source, original, wanted, seeds);
        if (edit == Edit.REORDERED) {
            java.util.Collections.reverse(stretches);
        } else if (stretches.size() > 1) {
            stretches = List.of(new int[] {stretches.getFirst()[0], stretches.getLast()[1]});
        }
        for (int[] stretch : stretches) {
            String passage = edit.of(original.substring(stretch[0], stretch[1]), seeds, words);
            copies.add(
                    new Copy(
                            text.length(),
                            text.length() + passage.length(),
                            source,
                            stretch[0],
                            stretch[1],
                            edit));
            text.append(passage);
            if (edit == Edit.REORDERED && seeds.oneIn(2)) {
                text.append(words.sentence(seeds));
            }
        }
    }

    /** Some texts are copied by hundreds. */
    private static int popular(int among, Seeds seeds) {
        double chance = seeds.number(0, 1 << 20) / (double) (1 << 20);
        return (int) Math.min(among - 1, Math.pow(among, chance));
    }

    /** Neighbouring sentences that are the source's own, about as long as wanted. */
    private List<int[]> original(int source, String original, int wanted, Seeds seeds) {
        Draft draft = draft(source);
        List<int[]> own = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < draft.sentences().size(); i++) {
            String sentence = draft.sentences().get(i);
            int found = original.indexOf(sentence, at);
            if (found >= 0) {
                at = found + sentence.length();
                if (draft.own().get(i)) {
                    own.add(new int[] {found, at});
                }
            }
        }
        int first = seeds.number(0, own.size() - 1);
        List<int[]> taken = new ArrayList<>();
        int length = 0;
        for (int i = first; i < own.size() && length < wanted; i++) {
            boolean neighbour = taken.isEmpty() || taken.getLast()[1] == own.get(i)[0];
            if (!neighbour) {
                break;
            }
            taken.add(own.get(i));
            length += own.get(i)[1] - own.get(i)[0];
        }
        int[] last = taken.getLast();
        if (length > wanted && taken.size() == 1) {
            taken.set(0, new int[] {last[0], last[0] + Math.max(20, wanted)});
            if (taken.getFirst()[1] > last[1]) {
                taken.set(0, last);
            }
        }
        return taken;
    }
}
