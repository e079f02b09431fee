package org.bihuan.server.auditing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.identity.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The short root of a unit's log, to be printed on papers that leave the house: whoever holds such
 * a paper holds the log to what it said on that day. It shows nothing of the log.
 */
@Component
public class LogRoots {

    private final LogKeeper keeper;
    private final TransactionTemplate apart;

    LogRoots(LogKeeper keeper, PlatformTransactionManager transactions) {
        this.keeper = keeper;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Size and short root of everything committed until now, such as {@code 412:9f86d081884c7d65};
     * empty as long as nothing has happened.
     */
    public Optional<String> of(UUID unitId) {
        Sight log = new Sight(Set.of(), Set.of(), Set.of(unitId), Optional.empty());
        return log.call(() -> {
            Optional<SignedHead> head = apart.execute(_ -> keeper.extend(unitId));
            return head == null
                    ? Optional.<String>empty()
                    : head.map(signed ->
                            signed.head().size() + ":" + signed.head().root().shortForm());
        });
    }
}
