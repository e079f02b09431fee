package org.bihuan.server.sample;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.SignedIn;

/**
 * The sample unit as chapters see it.
 *
 * @param people by code: zhou (head), shen and lin (members), xu (organiser), gu and lu (staff)
 */
public record SampleUnit(UUID id, Cycle cycle, Map<String, SignedIn> people) {

    public SampleUnit {
        people = Map.copyOf(people);
    }

    public SignedIn person(String code) {
        SignedIn person = people.get(code);
        if (person == null) {
            throw new IllegalArgumentException(code);
        }
        return person;
    }

    /** Does something as one of the people, with what he may do and see. */
    public <T> T as(String code, Function<SignedIn, T> work) {
        SignedIn who = person(code);
        return Sight.of(who).call(() -> work.apply(who));
    }
}
