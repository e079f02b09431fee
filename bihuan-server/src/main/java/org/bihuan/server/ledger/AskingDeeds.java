package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Said;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Asking for one change of many items. Each request is decided like any other, by another person;
 * undoing takes back those that nobody has decided on, for what was agreed is agreed.
 */
@Configuration(proxyBeanMethods = false)
class AskingDeeds {
    private final Changing changing;
    private final ChangeRows changes;
    private final ItemRows items;
    private final PersonNames people;

    AskingDeeds(Changing changing, ChangeRows changes, ItemRows items, PersonNames people) {
        this.changing = changing;
        this.changes = changes;
        this.items = items;
        this.people = people;
    }

    @Bean
    BulkDeed askingForExtensions() {
        return new Asking(Change.Kind.EXTENSION);
    }

    @Bean
    BulkDeed askingForTransfers() {
        return new Asking(Change.Kind.TRANSFER);
    }

    @Bean
    BulkDeed askingForVerifiers() {
        return new Asking(Change.Kind.EXCHANGE);
    }

    private final class Asking implements BulkDeed {
        private final Change.Kind kind;

        Asking(Change.Kind kind) {
            this.kind = kind;
        }

        @Override
        public String word() {
            return kind.word();
        }

        private boolean isOfADay() {
            return kind == Change.Kind.EXTENSION;
        }

        @Override
        public String field() {
            return isOfADay() ? "wanted-day" : "wanted-person";
        }

        @Override
        public List<Said> against(BulkChanges.Wish wish) {
            List<Said> against = new ArrayList<>();
            if (isOfADay() ? day(wish.wanted()).isEmpty() : person(wish.wanted()).isEmpty()) {
                against.add(
                        Said.of(
                                isOfADay()
                                        ? "ledger.bulk.refused.day-missing"
                                        : "ledger.bulk.refused.person-missing"));
            }
            if (wish.reason().isEmpty()) {
                against.add(Said.of("ledger.bulk.refused.reason-missing"));
            }
            return against;
        }

        @Override
        public Object shown(BulkChanges.Change change, Function<UUID, String> names) {
            return isOfADay()
                    ? day(change.wanted()).<Object>map(day -> day).orElse(change.wanted())
                    : person(change.wanted()).map(names).orElse(change.wanted());
        }

        @Override
        public Result carryOut(
                SignedIn who, UUID changeId, LedgerLine line, BulkChanges.Wish wish) {
            DraftChange draft =
                    new DraftChange(
                            kind.word(),
                            wish.reason(),
                            isOfADay() ? wish.wanted() : "",
                            kind == Change.Kind.TRANSFER ? wish.wanted() : "",
                            kind == Change.Kind.EXCHANGE ? wish.wanted() : "",
                            "",
                            List.of());
            return switch (changing.ask(who, ticket(changeId, line.id(), "ask"), draft)) {
                case Outcome.Done<ItemNumber> _ ->
                        new Result.Changed(
                                changes.pending(line.unitId(), line.id())
                                        .map(asked -> asked.id().toString())
                                        .orElse(""));
                case Outcome.Refused<ItemNumber>(List<Reason> reasons) -> {
                    ReasonWords words = new ReasonWords(people.of(line.unitId()));
                    yield new Result.Refused(reasons.stream().map(words::of).toList());
                }
            };
        }

        /** A request that was decided on, or taken back before, is no longer the pending one. */
        @Override
        public boolean undo(SignedIn who, BulkChanges.Change change, BulkChanges.Row row) {
            return changing.withdraw(
                            who, ticket(change.id(), row.itemId(), "withdraw"), row.before())
                    instanceof Outcome.Done<ItemNumber>;
        }

        private Ticket ticket(UUID changeId, UUID itemId, String deed) {
            int version = items.find(itemId).map(ItemRows.Stored::version).orElse(0);
            return new Ticket(itemId, version, Ids.named(changeId + deed + itemId));
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> person(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }
}
