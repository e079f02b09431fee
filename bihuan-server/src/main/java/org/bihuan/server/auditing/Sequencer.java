package org.bihuan.server.auditing;

import java.util.Set;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.Sight;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every few seconds, for the units in which something was written since: an entry has its place and
 * its signed head soon after it was committed, whether or not anybody looks. What was written just
 * before a crash gets its place with the next entry, or when the log is opened.
 */
@Component
@EnableScheduling
class Sequencer {
    private static final System.Logger LOG = System.getLogger(Sequencer.class.getName());

    private final LogKeeper keeper;
    private final AuditTrail audit;
    private final WitnessKeeper witness;

    Sequencer(LogKeeper keeper, AuditTrail audit, WitnessKeeper witness) {
        this.witness = witness;
        this.keeper = keeper;
        this.audit = audit;
    }

    @Scheduled(
            fixedDelayString = "${bihuan.log.every:PT5S}",
            initialDelayString = "${bihuan.log.every:PT5S}")
    void extendAll() {
        for (UUID unit : audit.takeTouched()) {
            Sight audited = new Sight(Set.of(), Set.of(), Set.of(unit), java.util.Optional.empty());
            try {
                audited.run(() -> {
                    keeper.extend(unit);
                    witness.offer(unit);
                });
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "the log of a unit was not extended", e);
                audit.touch(unit);
            }
        }
    }
}
