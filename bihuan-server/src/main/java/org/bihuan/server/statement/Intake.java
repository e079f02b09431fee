package org.bihuan.server.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.springframework.stereotype.Component;

/**
 * Makes a text of what was handed in, or says everything that stands against it. The one place that
 * knows how files are read.
 */
@Component
class Intake {

    /** What was understood, and the bytes it came from. */
    sealed interface Taken {
        @SuppressWarnings("ArrayRecordComponent") // On its way into the database; never compared.
        record Text(SourceText text, byte[] original) implements Taken {}

        record No(List<Refused> reasons) implements Taken {}
    }

    Taken take(Handed handed, String nameOfTyped) {
        if (!handed.hasFile() && !handed.hasWords()) {
            return new Taken.No(List.of(new Refused.Nothing()));
        }
        if (handed.hasFile() && handed.hasWords()) {
            return new Taken.No(List.of(new Refused.Both()));
        }
        if (handed.hasFile()) {
            return new Taken.No(
                    List.of(new Refused.Unreadable("statement.refused.file", List.of(), true)));
        }
        SourceText text = SourceText.ofPlain(nameOfTyped, handed.typed());
        byte[] original = handed.typed().getBytes(StandardCharsets.UTF_8);
        return kept(text, original, false);
    }

    private static Taken kept(SourceText text, byte[] original, boolean file) {
        List<Refused> reasons = new ArrayList<>();
        unkeepable(text.text()).ifPresent(at -> reasons.add(new Refused.Unkeepable(at, file)));
        for (Aside aside : text.asides()) {
            unkeepable(aside.text()).ifPresent(at -> reasons.add(new Refused.Unkeepable(at, file)));
        }
        return reasons.isEmpty() ? new Taken.Text(text, original) : new Taken.No(reasons);
    }

    /**
     * The first character, counted from 1, that a database cannot give back as it was: a NUL, or
     * half of a pair.
     */
    private static Optional<Integer> unkeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
