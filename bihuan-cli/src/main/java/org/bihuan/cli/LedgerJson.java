package org.bihuan.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.bihuan.ledger.Due;
import org.bihuan.ledger.Due.When;
import org.bihuan.ledger.LedgerReading;
import org.bihuan.ledger.LedgerReading.Complaint;
import org.bihuan.ledger.LedgerReading.Item;
import org.bihuan.ledger.LedgerReading.Sheet;
import org.bihuan.ledger.LedgerReading.Value;
import org.bihuan.ledger.Party;
import org.bihuan.reading.Table;
import tools.jackson.core.JsonGenerator;

/**
 * How a ledger was read, in the shape that {@code docs/ledger-reading.schema.json} promises. Rows
 * count from 1 and columns are letters, as spreadsheets show them; offsets are UTF-16, half-open.
 */
final class LedgerJson {
    private final LedgerWords words;
    private final JsonGenerator json;

    LedgerJson(Phrases phrases, OutputStream out) {
        this.words = new LedgerWords(phrases);
        this.json = JsonStyle.writing(out);
    }

    void write(String name, LedgerReading.Read read) {
        json.writeStartObject();
        json.writeStringProperty("file", name);
        json.writeStringProperty("format", read.format().word());
        json.writeObjectPropertyStart("counts");
        long items = read.count(sheet -> sheet.items().size());
        long understood = read.count(sheet -> sheet.understood().size());
        json.writeNumberProperty("items", items);
        json.writeNumberProperty("understood", understood);
        json.writeNumberProperty("refused", items - understood);
        json.writeNumberProperty("setApart", read.count(sheet -> sheet.apart().size()));
        json.writeEndObject();
        json.writeArrayPropertyStart("sheets");
        read.sheets().forEach(this::write);
        json.writeEndArray();
        end();
    }

    /**
     * @param reasons keys of the bundle {@code reading}, with their sentences
     */
    void writeRefused(String name, List<Outcome.Reason> reasons, Phrases phrases) {
        json.writeStartObject();
        json.writeStringProperty("file", name);
        json.writeArrayPropertyStart("refused");
        for (Outcome.Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringProperty("reason", reason.key());
            json.writeStringProperty("message", reason.in(phrases));
            json.writeEndObject();
        }
        json.writeEndArray();
        end();
    }

    private void end() {
        json.writeEndObject();
        JsonStyle.end(json, false);
    }

    private void write(Sheet sheet) {
        json.writeStartObject();
        json.writeStringProperty("name", sheet.name());
        json.writeBooleanProperty("hidden", sheet.hidden());
        json.writeNumberProperty("mergedRanges", sheet.merges());
        json.writeArrayPropertyStart("headerRows");
        sheet.headerRows().forEach(row -> json.writeNumber(row + 1));
        json.writeEndArray();
        if (sheet.year().isPresent()) {
            json.writeObjectPropertyStart("year");
            json.writeNumberProperty("value", sheet.year().get().year());
            json.writeBooleanProperty("schoolYear", sheet.year().get().schoolYear());
            json.writeStringProperty("from", sheet.year().get().from());
            json.writeEndObject();
        } else {
            json.writeNullProperty("year");
        }
        json.writeArrayPropertyStart("columns");
        for (LedgerReading.Column column : sheet.columns()) {
            json.writeStartObject();
            json.writeStringProperty("column", Table.letters(column.index()));
            json.writeStringProperty("heading", column.heading());
            json.writeStringProperty("meaning", column.meaning().word());
            json.writeStringProperty("basis", CheckCommand.code(column.basis()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        sheet.items().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("setApart");
        for (LedgerReading.Apart apart : sheet.apart()) {
            json.writeStartObject();
            json.writeNumberProperty("row", apart.row() + 1);
            json.writeStringProperty("what", CheckCommand.code(apart.what()));
            json.writeStringProperty("text", apart.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        write("refusals", sheet.refusals());
        json.writeEndObject();
    }

    private void write(Item item) {
        json.writeStartObject();
        json.writeNumberProperty("row", item.row() + 1);
        json.writeStringProperty("section", item.section());
        json.writeBooleanProperty("refused", item.isRefused());
        json.writeObjectPropertyStart("cells");
        item.cells()
                .forEach((meaning, value) -> {
                    json.writeObjectPropertyStart(meaning.word());
                    write(value);
                    json.writeEndObject();
                });
        json.writeEndObject();
        json.writeArrayPropertyStart("others");
        for (LedgerReading.Extra other : item.others()) {
            json.writeStartObject();
            json.writeStringProperty("column", Table.letters(other.column()));
            json.writeStringProperty("heading", other.heading());
            json.writeStringProperty("text", other.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        write("refusals", item.refusals());
        write("notes", item.notes());
        json.writeEndObject();
    }

    private void write(Value value) {
        json.writeStringProperty("cell", Table.place(value.row(), value.column()));
        json.writeStringProperty("origin", CheckCommand.code(value.origin()));
        json.writeStringProperty("text", value.text());
        value.due().ifPresent(this::write);
        if (!value.parties().isEmpty()) {
            json.writeArrayPropertyStart("parties");
            for (Party party : value.parties()) {
                json.writeStartObject();
                json.writeStringProperty("name", party.name());
                json.writeStringProperty("kind", CheckCommand.code(party.kind()));
                if (!party.part().isEmpty()) {
                    json.writeStringProperty("part", party.part());
                }
                json.writeNumberProperty("start", party.start());
                json.writeNumberProperty("end", party.end());
                json.writeBooleanProperty("certain", party.certain());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!value.steps().isEmpty()) {
            json.writeArrayPropertyStart("steps");
            value.steps().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private void write(Due due) {
        json.writeObjectPropertyStart("due");
        json.writeStringProperty("kind", due.kind());
        writeDay("lastDay", due.lastDay());
        json.writeArrayPropertyStart("stages");
        for (Due.Stage stage : due.stages()) {
            json.writeStartObject();
            json.writeStringProperty("kind", stage.when().kind());
            json.writeStringProperty("label", stage.label());
            json.writeNumberProperty("start", stage.start());
            json.writeNumberProperty("end", stage.end());
            write(stage.when());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("doubts");
        due.doubts().stream().map(CheckCommand::code).sorted().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("message", words.of(due));
        json.writeEndObject();
    }

    private void write(When when) {
        switch (when) {
            case When.By by -> {
                json.writeStringProperty("day", by.day().toString());
                json.writeStringProperty("precision", CheckCommand.code(by.precision()));
            }
            case When.Period period -> {
                json.writeStringProperty("from", period.from().toString());
                json.writeStringProperty("day", period.to().toString());
            }
            case When.InSomeYear some -> {
                json.writeNumberProperty("month", some.day().getMonthValue());
                json.writeNumberProperty("dayOfMonth", some.day().getDayOfMonth());
            }
            case When.Standing standing ->
                    standing.every().ifPresent(every -> json.writeStringProperty("every", every));
            case When.Within within -> {
                json.writeNumberProperty("amount", within.amount());
                json.writeStringProperty("unit", within.unit());
            }
            case When.Event event -> json.writeStringProperty("words", event.words());
            case When.AtOnce _, When.Undated _, When.Done _ -> {}
        }
    }

    private void writeDay(String property, Optional<java.time.LocalDate> day) {
        if (day.isPresent()) {
            json.writeStringProperty(property, day.get().toString());
        } else {
            json.writeNullProperty(property);
        }
    }

    private void write(String property, List<Complaint> complaints) {
        json.writeArrayPropertyStart(property);
        for (Complaint complaint : complaints) {
            json.writeStartObject();
            json.writeNumberProperty("row", complaint.row() + 1);
            if (complaint.column() < 0) {
                json.writeNullProperty("column");
            } else {
                json.writeStringProperty("column", Table.letters(complaint.column()));
            }
            json.writeStringProperty("value", complaint.value());
            json.writeStringProperty("reason", complaint.reason());
            json.writeStringProperty("message", words.of(complaint));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
