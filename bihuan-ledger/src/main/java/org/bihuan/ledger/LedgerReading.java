package org.bihuan.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.reading.FileFormat;
import org.bihuan.reading.Reason;

/** What came of reading a ledger. */
public sealed interface LedgerReading {

    /** The file itself could not be read; every reason. */
    record Refused(List<Reason> reasons) implements LedgerReading {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    record Read(FileFormat format, List<Sheet> sheets) implements LedgerReading {
        public Read {
            sheets = List.copyOf(sheets);
        }

        public long count(java.util.function.ToLongFunction<Sheet> what) {
            return sheets.stream().mapToLong(what).sum();
        }
    }

    /**
     * One sheet or table.
     *
     * @param name as in {@link org.bihuan.reading.Table#name()}
     * @param headerRows that hold the headings, from 0; empty when no ledger was recognised here
     * @param year that due phrases without one mean
     * @param items in the order of the rows
     * @param apart rows that are no items, with the reason
     * @param refusals what would have to be mended before these rows could come in
     */
    record Sheet(
            String name,
            boolean hidden,
            List<Integer> headerRows,
            List<Column> columns,
            Optional<YearOfTable> year,
            int merges,
            List<Item> items,
            List<Apart> apart,
            List<Complaint> refusals) {
        public Sheet {
            headerRows = List.copyOf(headerRows);
            columns = List.copyOf(columns);
            items = List.copyOf(items);
            apart = List.copyOf(apart);
            refusals = List.copyOf(refusals);
        }

        /** Items without a refusal. */
        public List<Item> understood() {
            return items.stream().filter(item -> !item.isRefused()).toList();
        }
    }

    /**
     * @param index from 0
     * @param heading as written; the lines of a heading over several rows are joined by {@code /}
     */
    record Column(int index, String heading, Meaning meaning, Basis basis) {}

    /** Why a column is taken to mean what it means. */
    enum Basis {
        /** The heading is a word that we know. */
        HEADING,
        /** The heading holds a word that we know. */
        PART_OF_HEADING,
        /** What stands below it looks like it. */
        CONTENT,
        /** A person said so. */
        TOLD,
        /** Nothing told; what stands in it is kept. */
        NONE
    }

    /**
     * One row that is an item.
     *
     * @param row from 0
     * @param section what the heading above this row says; empty without one
     * @param cells what the row says, by meaning; several columns may share {@link Meaning#OTHER}
     */
    record Item(
            int row,
            String section,
            Map<Meaning, Value> cells,
            List<Extra> others,
            List<Complaint> refusals,
            List<Complaint> notes) {
        public Item {
            EnumMap<Meaning, Value> ordered = new EnumMap<>(Meaning.class);
            ordered.putAll(cells);
            cells = java.util.Collections.unmodifiableMap(ordered);
            others = List.copyOf(others);
            refusals = List.copyOf(refusals);
            notes = List.copyOf(notes);
        }

        Item with(Complaint note) {
            List<Complaint> more = new java.util.ArrayList<>(notes);
            more.add(note);
            return new Item(row, section, cells, others, refusals, more);
        }

        public boolean isRefused() {
            return !refusals.isEmpty();
        }

        public Optional<Due> due() {
            return Optional.ofNullable(cells.get(Meaning.DUE)).flatMap(Value::due);
        }
    }

    /**
     * What a cell says, and where it says it.
     *
     * @param row of the cell that holds the text: another than the item's when cells were made one,
     *     or when it stands above cells that are empty
     * @param steps the numbered steps within the cell; empty when there are none
     */
    record Value(
            int row,
            int column,
            String text,
            Origin origin,
            Optional<Due> due,
            List<Party> parties,
            List<String> steps) {
        public Value {
            parties = List.copyOf(parties);
            steps = List.copyOf(steps);
        }
    }

    /** A column of unknown meaning. */
    record Extra(int column, String heading, String text) {}

    /** Where a row has its words from. */
    enum Origin {
        OWN_CELL,
        /** From cells that were made one. */
        MERGED,
        /** The cell is empty and so is the number: the row goes on with the item above. */
        ABOVE
    }

    /** A row that is no item. */
    record Apart(int row, What what, String text) {}

    /** What a row is that is no item. */
    enum What {
        TITLE,
        SECTION,
        HEADER_AGAIN,
        LOOKS_EMPTY,
        ONLY_A_NUMBER,
        SUM,
        FOOTNOTE
    }

    /**
     * Something to mend, or to look at.
     *
     * @param row from 0
     * @param column from 0; -1 when the whole row is meant
     * @param reason the key of the words without its bundle's name, as in {@code
     *     due-not-understood}
     */
    record Complaint(int row, int column, String value, String reason, List<String> args) {
        public Complaint {
            args = List.copyOf(args);
        }
    }
}
