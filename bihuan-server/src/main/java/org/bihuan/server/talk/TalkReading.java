package org.bihuan.server.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.framework.Talks.Pairing;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.CyclePlans;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which talks are required, and which were held. */
@Service
class TalkReading {

    private final TalkRows rows;
    private final Cycles cycles;
    private final CyclePlans plans;
    private final Teams teams;
    private final Clock clock;

    TalkReading(TalkRows rows, Cycles cycles, CyclePlans plans, Teams teams, Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.plans = plans;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * With the team of the day: today, or the day of the meeting once that is over, so that a team
     * that changes later changes nothing of what was required.
     */
    @Transactional(readOnly = true)
    public Coverage coverage(Cycle cycle) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> meeting = plans.of(cycle).meetingOn();
        LocalDate day = meeting.filter(today::isAfter).orElse(today);
        List<UUID> unit = List.of(cycle.unitId());
        List<Pairing> pairings = cycles.framework(cycle).talks().pairs();
        return new Coverage(
                pairings.stream().anyMatch(Pairing::required),
                RequiredPairs.on(day, pairings, teams.seats(unit), teams.departments(unit)),
                rows.talks(cycle.id()),
                rows.waivers(cycle.id()));
    }

    /** The points of those talks of which {@code who} is one side, by talk. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> points(SignedIn who, List<Talk> talks) {
        Set<UUID> own =
                talks.stream()
                        .filter(talk -> talk.pair().has(who.personId()))
                        .map(Talk::id)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return own.isEmpty() ? Map.of() : rows.points(List.copyOf(own));
    }
}
