package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.server.page.Choice;

/** What {@code ledger/sheet.jte} prints: a statement's measures and findings, to become items. */
public record SheetView(Hidden hidden, List<Row> measures, List<Row> findings, Choices choices) {

    /**
     * What the form carries unseen.
     *
     * @param href of the statement, at the version that the form is made from
     * @param parts where each part of it begins, as the form was made
     */
    public record Hidden(
            String action,
            String href,
            String versionId,
            String parts,
            int itemsSeen,
            String requestKey) {}

    public record Choices(
            List<Choice> people,
            List<Choice> kinds,
            List<Choice> directions,
            List<Choice> findings,
            List<Choice> deadlines) {}

    /** An item that was made already. */
    public record Made(String number, String href, String owner) {}

    /**
     * One row of the form.
     *
     * @param id also the beginning of the ids of its fields
     * @param own the finding that the row is for, when it is no measure's
     * @param typed by field, without the row's id
     * @param chosen refs of the findings that were ticked
     */
    public record Row(
            String id,
            Origin origin,
            Optional<String> own,
            List<Made> made,
            boolean ticked,
            Map<String, String> typed,
            List<String> chosen) {
        public Row {
            made = List.copyOf(made);
            typed = Map.copyOf(typed);
            chosen = List.copyOf(chosen);
        }

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public String at(String field) {
            return id + "-" + field;
        }

        /** Whether something besides owner, date and indicator was typed. */
        public boolean arranged() {
            return Stream.of(
                            "deadline",
                            "stages",
                            "sponsor",
                            "lead-unit",
                            "helping-units",
                            "cause",
                            "cause-due")
                    .anyMatch(field -> !typed(field).isEmpty());
        }

        /**
         * A date field of a browser shows dates only; other typed words must not get lost in it.
         */
        public String dueType() {
            String due = typed(Field.DUE.id());
            return due.isEmpty() || due.matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : "text";
        }
    }

    /** Where the row's words stand in the statement. */
    public record Origin(String place, String href) {}
}
