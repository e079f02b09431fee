package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Words;
import org.junit.jupiter.api.Test;

class SayingReasonsTest {
    private final Words words = Words.load(SayingReasonsTest.class.getClassLoader(), true);

    @Test
    void everyReasonHasASentenceInBothLanguages() throws ReflectiveOperationException {
        ReasonWords reasons = new ReasonWords(_ -> "somebody");
        for (Reason reason : everyReason()) {
            Said said = reasons.of(reason);
            for (Language language : Language.values()) {
                assertThat(words.say(language, said.key(), said.arguments().toArray()))
                        .as(reason.toString())
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyStateTurnAndEventHasAWord() {
        List<String> keys = new ArrayList<>();
        Stream.of(ItemState.values()).forEach(state -> keys.add(state.said().key()));
        Stream.of(Turn.values()).forEach(turn -> keys.add(turn.said().key()));
        Stream.of(Event.Kind.values()).forEach(kind -> keys.add("ledger.event." + kind.word()));
        Stream.of(Field.values()).forEach(field -> keys.add(ReasonWords.labelOf(field).key()));
        assertThat(words.keys(Language.ZH)).containsAll(keys);
        assertThat(words.keys(Language.EN)).containsAll(keys);
    }

    private static List<Reason> everyReason() throws ReflectiveOperationException {
        List<Reason> all = new ArrayList<>();
        for (Class<?> type : leaves(Reason.class)) {
            for (Field field : Field.values()) {
                all.add((Reason) made(type, field));
            }
        }
        return all;
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? List.of(type)
                : Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(sub -> leaves(sub).stream())
                        .toList();
    }

    private static Object made(Class<?> type, Field field) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = value(types[i], field);
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type, Field field) {
        if (type == Field.class) {
            return field;
        }
        if (type == Change.Kind.class) {
            return Change.Kind.values()[field.ordinal() % Change.Kind.values().length];
        }
        if (type == UUID.class) {
            return new UUID(0, 1);
        }
        if (type == String.class) {
            return "closed";
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 5);
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == List.class) {
            return List.of("pdf");
        }
        return type == long.class ? (Object) 1L : (Object) 1;
    }
}
