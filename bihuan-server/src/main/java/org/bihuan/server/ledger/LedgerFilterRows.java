package org.bihuan.server.ledger;

import static org.bihuan.server.schema.Tables.LEDGER_ITEMS;
import static org.bihuan.server.schema.Tables.LEDGER_ITEM_FINDINGS;
import static org.bihuan.server.schema.Tables.LEDGER_LABELS;
import static org.bihuan.server.schema.Tables.LEDGER_WORDS;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;

/** What somebody may see, and what he asks for, as conditions on {@code ledger_items}. */
final class LedgerFilterRows {
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-0*(\\d{1,6})");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private LedgerFilterRows() {}

    /** As plain as can be: of one unit the database then reads the list off an index. */
    static Condition inSight(LedgerSight sight) {
        List<Condition> parts = new ArrayList<>();
        if (!sight.whole().isEmpty()) {
            Condition whole = in(LEDGER_ITEMS.UNIT_ID, sight.whole());
            parts.add(
                    sight.narrowed().isEmpty()
                            ? whole
                            : whole.and(LEDGER_ITEMS.CYCLE_ID.notIn(sight.narrowed())));
        }
        Set<UUID> where = sight.unitsOfOwn();
        if (!where.isEmpty()) {
            Condition mine =
                    LEDGER_ITEMS
                            .OWNER_ID
                            .eq(sight.person())
                            .or(LEDGER_ITEMS.VERIFIER_ID.eq(sight.person()))
                            .or(LEDGER_ITEMS.SPONSOR_ID.eq(sight.person()));
            parts.add(in(LEDGER_ITEMS.UNIT_ID, where).and(mine));
        }
        return parts.isEmpty() ? falseCondition() : or(parts);
    }

    private static Condition in(Field<UUID> column, Set<UUID> units) {
        return units.size() == 1 ? column.eq(units.iterator().next()) : column.in(units);
    }

    static Condition wanted(LedgerQuery query, LedgerListRows.Day day) {
        return where(query.state(), LedgerFilterRows::standing)
                .and(where(query.light(), light -> lit(light, day)))
                .and(where(query.who().owner(), LEDGER_ITEMS.OWNER_ID::eq))
                .and(where(query.who().verifier(), LEDGER_ITEMS.VERIFIER_ID::eq))
                .and(where(query.place().unit(), LEDGER_ITEMS.UNIT_ID::eq))
                .and(where(query.place().cycle(), LEDGER_ITEMS.CYCLE_ID::eq))
                .and(under(query.place().heading()))
                .and(where(query.due().from(), LEDGER_ITEMS.DUE_ON::ge))
                .and(where(query.due().until(), LEDGER_ITEMS.DUE_ON::le))
                .and(labelled(query.label()))
                .and(saying(query.words()));
    }

    private static <T> Condition where(Optional<T> asked, Function<T, Condition> condition) {
        return asked.map(condition).orElse(noCondition());
    }

    private static Condition standing(LedgerQuery.StateFilter state) {
        return switch (state) {
            case LedgerQuery.StateFilter.Open() -> open();
            case LedgerQuery.StateFilter.In(ItemState one) -> LEDGER_ITEMS.STATE.eq(one.stored());
        };
    }

    static Condition open() {
        return LEDGER_ITEMS.STATE.notIn(ItemState.storedEnded());
    }

    private static Condition lit(LedgerQuery.LightFilter light, LedgerListRows.Day day) {
        return switch (light) {
            case OVERDUE -> open().and(LEDGER_ITEMS.DUE_ON.lt(day.today()));
            case BEHIND -> LEDGER_ITEMS.STATE.eq(ItemState.RETURNED.stored());
            case NEAR -> open().and(LEDGER_ITEMS.DUE_ON.ge(day.today())).and(near(day));
        };
    }

    private static Condition near(LedgerListRows.Day day) {
        return or(
                day.near().stream()
                        .map(near ->
                                LEDGER_ITEMS
                                        .CYCLE_ID
                                        .in(near.cycles())
                                        .and(LEDGER_ITEMS.DUE_ON.le(near.until())))
                        .toList());
    }

    private static Condition labelled(String label) {
        return label.isEmpty()
                ? noCondition()
                : exists(
                        selectOne()
                                .from(LEDGER_LABELS)
                                .where(LEDGER_LABELS.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                                .and(LEDGER_LABELS.ITEM_ID.eq(LEDGER_ITEMS.ID))
                                .and(LEDGER_LABELS.LABEL.eq(label)));
    }

    /** The heading's characters are looked up like any words, then compared with the place. */
    private static Condition under(String heading) {
        return heading.isEmpty()
                ? noCondition()
                : containing(heading)
                        .and(
                                exists(
                                        selectOne()
                                                .from(LEDGER_ITEM_FINDINGS)
                                                .where(
                                                        LEDGER_ITEM_FINDINGS.UNIT_ID.eq(
                                                                LEDGER_ITEMS.UNIT_ID))
                                                .and(
                                                        LEDGER_ITEM_FINDINGS.ITEM_ID.eq(
                                                                LEDGER_ITEMS.ID))
                                                .and(
                                                        condition(
                                                                "bihuan_fold({0}) like '%' || bihuan_fold({1}) || '%'",
                                                                LEDGER_ITEM_FINDINGS.PLACE,
                                                                val(heading)))));
    }

    /** Each word has to be found; a number is also found as one. */
    private static Condition saying(String words) {
        if (words.isEmpty()) {
            return noCondition();
        }
        Condition all =
                BLANKS.splitAsStream(words)
                        .filter(word -> !word.isEmpty())
                        .map(LedgerFilterRows::containing)
                        .reduce(Condition::and)
                        .orElse(falseCondition());
        Matcher number = NUMBER.matcher(words);
        return number.matches() ? all.or(numbered(number)) : all;
    }

    private static Condition numbered(Matcher number) {
        return LEDGER_ITEMS
                .YEAR
                .eq(Integer.valueOf(number.group(1)))
                .and(LEDGER_ITEMS.SERIAL.eq(Integer.valueOf(number.group(2))));
    }

    /**
     * The pairs of characters narrow it down by the index, the folded words decide. What folds to
     * nothing, such as a lone mark, is found nowhere.
     */
    private static Condition containing(String words) {
        Field<String> word = val(words);
        Condition grams =
                words.codePoints().filter(Character::isLetterOrDigit).limit(2).count() < 2
                        ? noCondition()
                        : condition(
                                "{0} @> bihuan_grams(bihuan_fold({1}))", LEDGER_WORDS.GRAMS, word);
        return exists(
                selectOne()
                        .from(LEDGER_WORDS)
                        .where(LEDGER_WORDS.UNIT_ID.eq(LEDGER_ITEMS.UNIT_ID))
                        .and(LEDGER_WORDS.ITEM_ID.eq(LEDGER_ITEMS.ID))
                        .and(grams)
                        .and(condition("bihuan_fold({0}) <> ''", word))
                        .and(
                                condition(
                                        "{0} like '%' || bihuan_fold({1}) || '%'",
                                        LEDGER_WORDS.FOLDED, word)));
    }

    /** Open items about which somebody could have something to do: his part in them, or his say. */
    static Condition concerning(UUID person) {
        return open().and(
                        LEDGER_ITEMS
                                .OWNER_ID
                                .eq(person)
                                .or(LEDGER_ITEMS.VERIFIER_ID.eq(person))
                                .or(LEDGER_ITEMS.ISSUED_BY.eq(person))
                                .or(LEDGER_ITEMS.STATE.eq(ItemState.VERIFIED.stored())));
    }
}
