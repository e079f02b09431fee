package org.bihuan.server.ledger;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What became of an action: done, or refused with every reason there is. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Reason> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal without a reason");
            }
        }
    }

    /** Done when nothing speaks against it. */
    static <T> Outcome<T> unless(List<Reason> reasons, Supplier<T> result) {
        return reasons.isEmpty() ? new Done<>(result.get()) : new Refused<>(reasons);
    }

    /** The same, refused for {@code more} as well, each reason once. */
    default Outcome<T> alsoAgainst(List<Reason> more) {
        if (more.isEmpty()) {
            return this;
        }
        Stream<Reason> first =
                switch (this) {
                    case Done<T> _ -> Stream.of();
                    case Refused<T>(List<Reason> reasons) -> reasons.stream();
                };
        return new Refused<>(Stream.concat(first, more.stream()).distinct().toList());
    }

    default <R> Outcome<R> then(Function<T, R> next) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(next.apply(value));
            case Refused<T>(List<Reason> reasons) -> new Refused<>(reasons);
        };
    }
}
