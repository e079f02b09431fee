package org.bihuan.server.reuse;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.bihuan.server.statement.StatementLine;
import org.bihuan.server.statement.Statements;
import org.bihuan.server.statement.Submitted;
import org.bihuan.server.statement.SubmittedTexts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the comparisons of a cycle are, for whoever reviews: names and states, in the order of
 * the cycle's statements. No figure stands here, so that nobody is ranked by one.
 */
@Service
class CycleReuse {

    private final Statements statements;
    private final SubmittedTexts submitted;
    private final CheckRows checks;
    private final AuthorFirst authorFirst;
    private final Clock clock;

    CycleReuse(
            Statements statements,
            SubmittedTexts submitted,
            CheckRows checks,
            AuthorFirst authorFirst,
            Clock clock) {
        this.statements = statements;
        this.submitted = submitted;
        this.checks = checks;
        this.authorFirst = authorFirst;
        this.clock = clock;
    }

    /** Whether somebody reviews in this unit. */
    static boolean mayReview(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.SUPERVISOR);
    }

    /**
     * @throws NotInSight if the cycle is not there for {@code who}
     */
    @Transactional(readOnly = true)
    public List<ReuseLine> lines(SignedIn who, UUID cycleId) {
        List<StatementLine> lines = statements.ofCycle(who, cycleId);
        Map<UUID, Submitted> newest =
                submitted.newest(who.units()).stream()
                        .filter(s -> mayReview(who, s.unitId()))
                        .collect(Collectors.toMap(Submitted::statementId, s -> s));
        Map<UUID, ReuseCheck> known =
                checks.of(newest.values().stream().map(Submitted::versionId).toList()).stream()
                        .collect(Collectors.toMap(ReuseCheck::versionId, c -> c));
        return lines.stream()
                .map(line -> {
                    Optional<ReuseCheck> check =
                            Optional.ofNullable(newest.get(line.id()))
                                    .flatMap(s -> Optional.ofNullable(known.get(s.versionId())));
                    return new ReuseLine(
                            line.person(),
                            "/statements/" + line.id() + "/reuse",
                            tone(check),
                            standing(check));
                })
                .toList();
    }

    private boolean isOpen(ReuseCheck check) {
        return authorFirst.opensAt(check).filter(at -> !clock.instant().isBefore(at)).isPresent();
    }

    private Tone tone(Optional<ReuseCheck> check) {
        if (check.isEmpty()) {
            return Tone.IDLE;
        }
        if (check.get().outcome().isEmpty()) {
            return check.get().isGivenUp() ? Tone.SOON : Tone.GOING;
        }
        return isOpen(check.get()) ? Tone.GOOD : Tone.WAITING;
    }

    private Said standing(Optional<ReuseCheck> check) {
        if (check.isEmpty()) {
            return Said.of("reuse.cycle.not-handed-in");
        }
        if (check.get().outcome().isEmpty()) {
            return Said.of(
                    check.get().isGivenUp() ? "reuse.cycle.given-up" : "reuse.cycle.waiting");
        }
        return isOpen(check.get())
                ? Said.of("reuse.cycle.open")
                : Said.of(
                        "reuse.cycle.authors-own", authorFirst.opensAt(check.get()).orElseThrow());
    }
}
