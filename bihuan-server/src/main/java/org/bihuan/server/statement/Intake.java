package org.bihuan.server.statement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.reading.Reading;
import org.bihuan.reading.Reason;
import org.bihuan.reading.StatementReader;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;
import org.springframework.stereotype.Component;

/**
 * Makes a text of what was handed in, or says everything that stands against it. The one place that
 * knows how files are read.
 */
@Component
class Intake {

    private final StatementReader reader = new StatementReader();
    private final UploadLimits limits = UploadLimits.standard();
    private final RecentFiles recent = new RecentFiles(limits.filesPerHour());
    private final ReadingRoom room;
    private final Clock clock;

    Intake(ReadingRoom room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    /** What was understood, and the bytes it came from. */
    sealed interface Taken {
        @SuppressWarnings("ArrayRecordComponent") // On its way into the database; never compared.
        record Text(SourceText text, byte[] original) implements Taken {}

        record No(List<Refused> reasons) implements Taken {}
    }

    /** A file is read in a process that may die over it, and each person's in one of their own. */
    Taken take(SignedIn who, Handed handed, String nameOfTyped) {
        if (!handed.hasFile() && !handed.hasWords()) {
            return new Taken.No(List.of(new Refused.Nothing()));
        }
        if (handed.hasFile() && handed.hasWords()) {
            return new Taken.No(List.of(new Refused.Both()));
        }
        boolean file = handed.hasFile();
        Optional<Refused> tooMany = file ? tooManyFiles(who) : Optional.empty();
        if (tooMany.isPresent()) {
            return new Taken.No(List.of(tooMany.get()));
        }
        Reading reading =
                file
                        ? room.read(who.personId().toString(), handed.fileName(), handed.file())
                        : reader.pasted(nameOfTyped, handed.typed());
        return switch (reading) {
            case Reading.Read(SourceText text) -> {
                byte[] typed = handed.typed().getBytes(StandardCharsets.UTF_8);
                yield kept(named(text, nameOfTyped), file ? handed.file() : typed, file);
            }
            case Reading.Refused(List<Reason> reasons) ->
                    new Taken.No(
                            reasons.stream()
                                    .<Refused>map(
                                            r -> new Refused.Unreadable(r.key(), r.args(), file))
                                    .toList());
        };
    }

    private Optional<Refused> tooManyFiles(SignedIn who) {
        Instant now = clock.instant();
        return recent.refuseUntil(who.personId(), now)
                .map(next ->
                        new Refused.TooManyFiles(
                                limits.filesPerHour(),
                                Duration.between(now, next).toMinutes() + 1));
    }

    /** Some browsers send no name. */
    private static SourceText named(SourceText text, String otherwise) {
        return text.name().isBlank()
                ? new SourceText(
                        otherwise, text.text(), text.paragraphs(), text.asides(), text.origin())
                : text;
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
