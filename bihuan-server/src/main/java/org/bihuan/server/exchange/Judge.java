package org.bihuan.server.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.ledger.DuePhrases;
import org.bihuan.ledger.DueReading;
import org.bihuan.ledger.Meaning;
import org.bihuan.server.exchange.StoredRow.Difference;
import org.bihuan.server.ledger.Draft;
import org.bihuan.server.ledger.Drafts;
import org.bihuan.server.ledger.LedgerTable;
import org.bihuan.server.ledger.Likeness;
import org.bihuan.server.ledger.RowWords;
import org.bihuan.server.ledger.TableLine;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Words;

/**
 * Says of each row what it is to the ledger: new, known and the same, known and said otherwise. One
 * judge goes over one file, so that two rows are never taken for the same thing.
 */
final class Judge {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final UUID unitId;
    private final Drafts drafts;
    private final LedgerTable items;
    private final Words words;
    private final Set<UUID> taken = new HashSet<>();

    Judge(UUID unitId, Drafts drafts, LedgerTable items, Words words) {
        this.unitId = unitId;
        this.drafts = drafts;
        this.items = items;
        this.words = words;
    }

    /** Rows that are no items, or refused, come back as they are. */
    List<StoredRow> judge(List<StoredRow> rows) {
        List<StoredRow> good = rows.stream().filter(StoredRow::isGood).toList();
        if (good.isEmpty()) {
            return rows;
        }
        Set<UUID> ids = good.stream().flatMap(Judge::ids).collect(Collectors.toSet());
        Map<UUID, TableLine> known =
                items.ofUnit(unitId, ids).stream()
                        .collect(Collectors.toMap(TableLine::id, line -> line));
        Map<String, TableLine> numbered =
                items.byNumbers(
                        unitId,
                        good.stream().map(row -> row.read().words().of(Meaning.NUMBER)).toList());
        List<Draft> candidates =
                drafts.alike(unitId, ids, good.stream().map(r -> r.read().words()).toList());
        Index index = new Index(candidates);
        return rows.stream()
                .map(row -> row.isGood() ? judge(row, known, numbered, index) : row)
                .toList();
    }

    private static Stream<UUID> ids(StoredRow row) {
        return row.read().words().others().stream()
                .map(other -> other.text().strip())
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString);
    }

    private StoredRow judge(
            StoredRow row,
            Map<UUID, TableLine> known,
            Map<String, TableLine> numbered,
            Index index) {
        Optional<TableLine> item =
                ids(row).flatMap(id -> Stream.ofNullable(known.get(id)))
                        .findFirst()
                        .or(() -> ownNumber(row, numbered));
        if (item.isPresent()) {
            List<Difference> differs = differences(row, item.get());
            return row.judged(
                    differs.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED,
                    Optional.empty(),
                    Optional.of(item.get().id()),
                    differs);
        }
        Optional<Draft> draft = index.find(row, taken);
        if (draft.isEmpty()) {
            return row.judged(Verdict.NEW, Optional.empty(), Optional.empty(), List.of());
        }
        taken.add(draft.get().id());
        List<Difference> differs = differences(row.read().words(), draft.get().said());
        return row.judged(
                differs.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED,
                Optional.of(draft.get().id()),
                draft.get().itemId(),
                differs);
    }

    /**
     * A document has no room for ids: there a row is known by our own number, if it says much the
     * same; an office may well number its rows alike.
     */
    private Optional<TableLine> ownNumber(StoredRow row, Map<String, TableLine> numbered) {
        RowWords said = row.read().words();
        return Optional.ofNullable(numbered.get(said.of(Meaning.NUMBER).strip()))
                .filter(item -> Index.alike(item.words(), said))
                .filter(item -> taken.add(item.id()));
    }

    /** Drafts by what they may be known again by. */
    private static final class Index {
        private final List<Draft> all;
        private final Map<String, List<Draft>> byWords = new HashMap<>();
        private final Map<String, List<Draft>> byNumber = new HashMap<>();

        Index(List<Draft> all) {
            this.all = all;
            for (Draft draft : all) {
                byWords.computeIfAbsent(draft.said().wordsKey(), _ -> new ArrayList<>()).add(draft);
                byNumber.computeIfAbsent(draft.said().numberKey(), _ -> new ArrayList<>())
                        .add(draft);
            }
        }

        /** First by its id, then by its words with its number, by its words, by its number. */
        Optional<Draft> find(StoredRow row, Set<UUID> taken) {
            RowWords said = row.read().words();
            Set<UUID> ids = ids(row).collect(Collectors.toSet());
            List<Draft> sameWords = byWords.getOrDefault(said.wordsKey(), List.of());
            List<Draft> sameNumber =
                    said.numberKey().isEmpty()
                            ? List.of()
                            : byNumber.getOrDefault(said.numberKey(), List.of());
            return Stream.of(
                            all.stream().filter(draft -> ids.contains(draft.id())),
                            sameWords.stream().filter(sameNumber::contains),
                            sameWords.stream(),
                            sameNumber.stream().filter(draft -> alike(draft.said(), said)))
                    .flatMap(found -> found)
                    .filter(draft -> !taken.contains(draft.id()))
                    .findFirst();
        }

        private static boolean alike(RowWords one, RowWords other) {
            return Math.max(
                            Likeness.of(one.finding(), other.finding()),
                            Likeness.of(one.measure(), other.measure()))
                    >= Likeness.ALIKE;
        }
    }

    /** Every word that the row says otherwise than the draft did. */
    private static List<Difference> differences(RowWords theirs, RowWords ours) {
        Set<String> meanings = new TreeSet<>(theirs.cells().keySet());
        meanings.addAll(ours.cells().keySet());
        List<Difference> differs = new ArrayList<>();
        for (String meaning : meanings) {
            String one = ours.cells().getOrDefault(meaning, "");
            String other = theirs.cells().getOrDefault(meaning, "");
            if (!same(meaning, one, other)) {
                differs.add(new Difference(meaning, one, other));
            }
        }
        return differs;
    }

    /** What a file says of an item; a column that it does not have says nothing. */
    private List<Difference> differences(StoredRow row, TableLine item) {
        List<Difference> differs = new ArrayList<>();
        row.read()
                .words()
                .cells()
                .forEach((meaning, theirs) -> {
                    boolean state = meaning.equals(Meaning.STATE.word());
                    String ours = item.words().cells().getOrDefault(meaning, "");
                    boolean same =
                            state
                                    ? Stream.of(Language.values())
                                            .map(language -> words.say(language, item.state()))
                                            .anyMatch(theirs::equals)
                                    : same(meaning, ours, theirs)
                                            || isDeadline(meaning, ours, theirs, item);
                    if (!same) {
                        String shown = state ? words.say(Language.ZH, item.state()) : ours;
                        differs.add(new Difference(meaning, shown, theirs));
                    }
                });
        return differs;
    }

    /** Where the table had no word of its own, the framework's is written, in either language. */
    private static boolean isDeadline(String meaning, String ours, String theirs, TableLine item) {
        return meaning.equals(Meaning.DEADLINE_TYPE.word())
                && ours.isEmpty()
                && item.deadline()
                        .filter(name ->
                                Stream.of(Locale.CHINESE, Locale.ENGLISH)
                                        .anyMatch(locale -> name.in(locale).equals(theirs)))
                        .isPresent();
    }

    private static boolean same(String meaning, String one, String other) {
        if (squeezed(one).equals(squeezed(other))) {
            return true;
        }
        boolean time =
                meaning.equals(Meaning.DUE.word())
                        || meaning.equals(Meaning.START.word())
                        || meaning.equals(Meaning.CLOSED_ON.word());
        Optional<LocalDate> day = day(one);
        return time && day.isPresent() && day.equals(day(other));
    }

    private static Optional<LocalDate> day(String phrase) {
        return DuePhrases.read(phrase, Optional.empty()) instanceof DueReading.Understood u
                ? u.due().lastDay()
                : Optional.empty();
    }

    /** Programs put blanks and line ends where they like. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000\\p{Cntrl}]+", "");
    }
}
