package org.bihuan.reading.room;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bihuan.testkit.Seeds;
import org.bihuan.text.Span;

/**
 * Makes values of any record out of chance, and writes down which components it has filled. Knows
 * nothing of how values cross.
 */
final class AnyValue {
    private final Seeds seeds;
    final Set<String> filled = new TreeSet<>();

    AnyValue(Seeds seeds) {
        this.seeds = seeds;
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType holder) {
            Type inner = holder.getActualTypeArguments()[0];
            return holder.getRawType() == Optional.class
                    ? (seeds.oneIn(3) ? Optional.empty() : Optional.of(of(inner)))
                    : Stream.generate(() -> of(inner)).limit(seeds.number(0, 4)).toList();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Span.class) {
            int start = seeds.number(0, 30);
            return new Span(start, seeds.number(start, 30));
        } else if (plain == String.class) {
            return words();
        } else if (plain == int.class || plain == Integer.class) {
            return seeds.oneIn(5) ? seeds.number(0, Integer.MAX_VALUE - 1) : seeds.number(0, 9);
        } else if (plain == long.class || plain == Long.class) {
            return seeds.oneIn(5) ? Long.MIN_VALUE + seeds.number(0, 9) : seeds.number(0, 300);
        } else if (plain == double.class || plain == Double.class) {
            return seeds.number(0, 1000) / 8.0;
        } else if (plain == boolean.class || plain == Boolean.class) {
            return seeds.oneIn(2);
        } else if (plain == Duration.class) {
            return Duration.ofMillis(seeds.number(0, 100_000));
        } else if (plain == LocalDate.class) {
            return LocalDate.ofEpochDay(seeds.number(0, 40_000));
        } else if (plain.isEnum()) {
            return seeds.oneOf(Arrays.asList(plain.getEnumConstants()));
        } else if (plain.isRecord()) {
            return record(plain);
        }
        return of(seeds.oneOf(Arrays.asList(plain.getPermittedSubclasses())));
    }

    /** Long enough for any span, with every sort of character, half a pair among them. */
    private String words() {
        StringBuilder out = new StringBuilder();
        List<Character> letters = List.of('问', 'a', '\n', '\0', '\uD83D', '\uDE00', '\uFFFF', '。');
        for (int i = seeds.number(30, 50); i > 0; i--) {
            out.append((char) seeds.oneOf(letters));
        }
        return out.toString();
    }

    /** Some records refuse some values; then chance has another go. */
    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int tries = 0; tries < 1_000; tries++) {
            List<Object> values = new ArrayList<>();
            for (RecordComponent component : components) {
                values.add(of(component.getGenericType()));
                filled.add(type.getName() + "." + component.getName());
            }
            try {
                Constructor<?> constructor =
                        type.getDeclaredConstructor(
                                Arrays.stream(components)
                                        .map(RecordComponent::getType)
                                        .toArray(Class<?>[]::new));
                return constructor.newInstance(values.toArray());
            } catch (InvocationTargetException refused) {
                continue;
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("chance never made a " + type);
    }
}
