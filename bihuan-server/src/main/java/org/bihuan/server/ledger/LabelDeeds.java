package org.bihuan.server.ledger;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Said;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A label put on items, or taken off them. */
@Configuration(proxyBeanMethods = false)
class LabelDeeds {
    private static final int LONGEST = 20;

    @Bean
    BulkDeed labelling(LabelRows rows) {
        return new Labelling(rows, true);
    }

    @Bean
    BulkDeed unlabelling(LabelRows rows) {
        return new Labelling(rows, false);
    }

    private record Labelling(LabelRows rows, boolean on) implements BulkDeed {
        @Override
        public String word() {
            return on ? "label" : "unlabel";
        }

        @Override
        public List<Said> against(BulkChanges.Wish wish) {
            String wanted = wish.wanted();
            if (wanted.isEmpty()) {
                return List.of(Said.of("ledger.bulk.refused.label-missing"));
            }
            return wanted.codePointCount(0, wanted.length()) > LONGEST
                    ? List.of(Said.of("ledger.bulk.refused.label-too-long", LONGEST))
                    : List.of();
        }

        @Override
        public Result carryOut(
                SignedIn who, UUID changeId, LedgerLine line, BulkChanges.Wish wish) {
            if (!line.state().isOpen()) {
                return new Result.Refused(List.of(Said.of("ledger.bulk.refused.closed")));
            }
            boolean moved =
                    on
                            ? rows.put(line.unitId(), line.id(), wish.wanted())
                            : rows.take(line.unitId(), line.id(), wish.wanted());
            return moved ? new Result.Changed("") : new Result.Unchanged();
        }

        @Override
        public boolean undo(SignedIn who, BulkChanges.Change change, BulkChanges.Row row) {
            return on
                    ? rows.take(change.unitId(), row.itemId(), change.wanted())
                    : rows.put(change.unitId(), row.itemId(), change.wanted());
        }
    }
}
