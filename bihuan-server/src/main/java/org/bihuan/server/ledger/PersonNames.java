package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.page.Choice;
import org.springframework.stereotype.Component;

/** Names of the people who have to do with the items of a unit. */
@Component
class PersonNames {
    private final Organisation organisation;

    PersonNames(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The people of a unit, for a choice. */
    List<Choice> choices(UUID unitId) {
        return organisation.people(unitId).stream()
                .map(person -> new Choice(person.id().toString(), person.name()))
                .toList();
    }

    /**
     * Somebody of another unit, such as a supervisor, may be out of sight: a dash stands for him.
     */
    Function<UUID, String> of(UUID unitId) {
        Map<UUID, String> names =
                organisation.people(unitId).stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        return id -> {
            String name = names.get(id);
            return name != null ? name : organisation.personName(id).orElse("—");
        };
    }
}
