package org.bihuan.text.reuse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.testkit.Seeds;

/** Adds and removes until somebody ends it; a character on standard output says that it began. */
final class WriterToBeKilled {
    private WriterToBeKilled() {}

    public static void main(String[] words) throws IOException {
        try (ReuseIndex index = ReuseIndex.open(Path.of(words[0]), new Tiers(3, 1 << 20))) {
            for (int round = 0; ; round++) {
                List<ReuseText> some = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    String id = words[1] + "-" + round + "-" + i;
                    some.add(new ReuseText(id, text(id)));
                }
                index.add(some);
                if (round == 0) {
                    System.out.print('.');
                    System.out.flush();
                }
                index.remove(List.of(words[1] + "-" + round + "-0"));
            }
        }
    }

    static String text(String id) {
        Seeds seeds = Seeds.of(id.hashCode());
        StringBuilder text = new StringBuilder();
        while (text.length() < 300) {
            text.append(seeds.sentence());
        }
        return text.toString();
    }
}
