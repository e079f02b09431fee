package org.bihuan.server.weighing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.text.check.Remark.Severity;

/** What a unit may let a rule weigh. */
public enum Weight {
    /** The rule does not run for this unit. */
    OFF(Optional.empty()),
    NOTE(Optional.of(Severity.NOTE)),
    WARNING(Optional.of(Severity.WARNING)),
    ERROR(Optional.of(Severity.ERROR));

    private final Optional<Severity> severity;

    Weight(Optional<Severity> severity) {
        this.severity = severity;
    }

    /** Empty for {@link #OFF}. */
    public Optional<Severity> severity() {
        return severity;
    }

    /** As stored, and as a form sends it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of what people call it: weights of remarks have the same words everywhere. */
    public String said() {
        return this == OFF ? "weighing.weight.off" : "judging.severity." + word();
    }

    static Optional<Weight> read(String word) {
        return Arrays.stream(values()).filter(w -> w.word().equals(word)).findFirst();
    }
}
