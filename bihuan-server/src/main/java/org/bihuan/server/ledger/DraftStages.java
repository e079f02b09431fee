package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.framework.ReviewFramework.DeadlineType;
import org.bihuan.ledger.Due;
import org.bihuan.ledger.DuePhrases;
import org.bihuan.ledger.DueReading;
import org.bihuan.ledger.Meaning;
import org.bihuan.ledger.YearOfTable;

/**
 * The kind of deadline and the stages that a brought row speaks of, for the form that completes it:
 * from a column of its own, else from a due phrase that names several days.
 */
final class DraftStages {
    private DraftStages() {}

    static Map<Field, String> of(Draft draft, Regime regime) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        String type = draft.said().of(Meaning.DEADLINE_TYPE);
        regime.deadlines().stream()
                .filter(one -> isCalled(one, type))
                .findFirst()
                .ifPresent(one -> fields.put(Field.DEADLINE, one.code()));
        List<String> stages = stages(draft);
        Optional<DeadlineType> staged =
                regime.deadlines().stream().filter(DeadlineType::staged).findFirst();
        if (stages.size() > 1 && staged.isPresent()) {
            fields.put(Field.DEADLINE, staged.get().code());
            fields.put(Field.STAGES, String.join("\n", stages));
        }
        return fields;
    }

    private static boolean isCalled(DeadlineType type, String name) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .anyMatch(locale -> type.name().in(locale).equalsIgnoreCase(name.strip()));
    }

    private static List<String> stages(Draft draft) {
        String own = draft.said().of(Meaning.STAGES);
        if (!own.isBlank()) {
            return own.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
        Optional<YearOfTable> year =
                draft.named().dueOn().map(day -> new YearOfTable(day.getYear(), false, ""));
        if (!(DuePhrases.read(draft.said().of(Meaning.DUE), year)
                instanceof DueReading.Understood understood)) {
            return List.of();
        }
        List<Due.Stage> stages = understood.due().stages();
        List<LocalDate> days =
                stages.stream().flatMap(stage -> stage.when().lastDay().stream()).toList();
        // Only days that follow one another are stages; anything else a person reads himself.
        boolean rising =
                days.size() == stages.size()
                        && Stream.iterate(1, i -> i < days.size(), i -> i + 1)
                                .allMatch(i -> days.get(i).isAfter(days.get(i - 1)));
        return rising
                ? stages.stream()
                        .map(stage -> line(stage, draft))
                        .collect(Collectors.toUnmodifiableList())
                : List.of();
    }

    private static String line(Due.Stage stage, Draft draft) {
        String phrase = draft.said().of(Meaning.DUE);
        String words =
                stage.label().isBlank()
                        ? phrase.substring(stage.start(), stage.end())
                        : stage.label();
        return stage.when().lastDay().orElseThrow() + " " + words.strip();
    }
}
