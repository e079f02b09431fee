package org.bihuan.server.weighing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.audit.Salts;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.rules.RuleBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units decided about rules. The organiser and the head of a unit decide; everybody who works
 * there, and its supervisor, may see it.
 */
@Service
public class RuleWeights {

    /** Longest reason, in characters. */
    static final int REASON = 500;

    /** Why a wish was not accepted. */
    enum Fault {
        NOT_YOURS,
        NO_SUCH_RULE,
        NO_WEIGHT,
        REASON_MISSING,
        REASON_TOO_LONG
    }

    /**
     * What somebody wants a rule to weigh.
     *
     * @param weight a {@link Weight#word()}
     */
    record Wish(String rule, String weight, String reason) {}

    private final WeightRows rows;
    private final AuditTrail audit;
    private final Salts salts;
    private final Ids ids;
    private final Clock clock;
    private final Map<String, Card> cards = RuleBook.standard().cards();

    RuleWeights(WeightRows rows, AuditTrail audit, Salts salts, Ids ids, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.salts = salts;
        this.ids = ids;
        this.clock = clock;
    }

    /** The unit must be in sight of whoever asks. */
    @Transactional(readOnly = true)
    public UnitWeights of(UUID unitId) {
        Map<String, RuleWeight> byRule = new LinkedHashMap<>();
        rows.standing(unitId).forEach(said -> byRule.put(said.rule(), said));
        return byRule.isEmpty() ? UnitWeights.NONE : new UnitWeights(byRule);
    }

    /** Whether somebody decides for this unit. */
    public static boolean mayDecide(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD);
    }

    static boolean maySee(SignedIn who, UUID unitId) {
        return who.units().contains(unitId);
    }

    /** Lines of an openings file. */
    @Transactional(readOnly = true)
    byte[] openings(SignedIn who, UUID unitId) {
        if (!maySee(who, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        Map<UUID, String> reasons = rows.reasons(unitId);
        Map<String, String> texts = new HashMap<>();
        reasons.forEach((id, reason) -> texts.put(Salts.key(id, "reason"), reason));
        return salts.openings(unitId, reasons.keySet(), texts);
    }

    Map<String, Card> cards() {
        return cards;
    }

    /**
     * @return why not; nothing when it is done
     * @throws NotInSight if the unit is no business of {@code who}
     */
    @Transactional
    List<Fault> decide(SignedIn who, UUID unitId, Wish wish) {
        List<Fault> faults = faults(who, unitId, wish);
        if (!faults.isEmpty()) {
            return faults;
        }
        Weight weight = Weight.read(wish.weight()).orElseThrow();
        rows.end(unitId, wish.rule(), who.personId(), clock.instant());
        RuleWeight said =
                new RuleWeight(
                        ids.next(),
                        wish.rule(),
                        weight,
                        wish.reason().strip(),
                        who.name(),
                        clock.instant());
        rows.insert(unitId, said, who.personId());
        audit.append(
                unitId,
                who.personId(),
                "weighing.decided",
                "rule-weight",
                said.id(),
                Map.of("rule", said.rule(), "weight", weight.word()),
                Content.of(said.id()).text("reason", said.reason()));
        return List.of();
    }

    /**
     * Back to what the framework says; does nothing where that holds already.
     *
     * @throws NotInSight if the unit is no business of {@code who}
     */
    @Transactional
    List<Fault> restore(SignedIn who, UUID unitId, String rule) {
        if (!maySee(who, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        if (!mayDecide(who, unitId)) {
            return List.of(Fault.NOT_YOURS);
        }
        Optional<RuleWeight> before = of(unitId).of(rule);
        if (before.isPresent() && rows.end(unitId, rule, who.personId(), clock.instant())) {
            audit.append(
                    unitId,
                    who.personId(),
                    "weighing.restored",
                    "rule-weight",
                    before.get().id(),
                    Map.of("rule", rule));
        }
        return List.of();
    }

    private List<Fault> faults(SignedIn who, UUID unitId, Wish wish) {
        if (!maySee(who, unitId)) {
            throw new NotInSight("unit", unitId);
        }
        if (!mayDecide(who, unitId)) {
            return List.of(Fault.NOT_YOURS);
        }
        List<Fault> faults = new ArrayList<>();
        if (!cards.containsKey(wish.rule())) {
            faults.add(Fault.NO_SUCH_RULE);
        }
        if (Weight.read(wish.weight()).isEmpty()) {
            faults.add(Fault.NO_WEIGHT);
        }
        String reason = wish.reason().strip();
        if (reason.isEmpty()) {
            faults.add(Fault.REASON_MISSING);
        } else if (reason.codePointCount(0, reason.length()) > REASON) {
            faults.add(Fault.REASON_TOO_LONG);
        }
        return faults;
    }
}
