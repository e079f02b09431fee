package org.bihuan.server.reuse;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction around one step of a longer work that must not hold a connection all along. */
@Component
class OneTransaction {

    private final TransactionTemplate transaction;

    OneTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    <T> T of(Supplier<T> step) {
        T answer = transaction.execute(_ -> step.get());
        if (answer == null) {
            throw new IllegalStateException("a step without an answer");
        }
        return answer;
    }

    void run(Runnable step) {
        transaction.executeWithoutResult(_ -> step.run());
    }
}
