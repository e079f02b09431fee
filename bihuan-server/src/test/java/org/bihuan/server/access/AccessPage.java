package org.bihuan.server.access;

import java.util.stream.Collectors;
import org.bihuan.server.access.AccessRow.Where;
import org.bihuan.server.identity.Role;

/** The tables as a page of the documents. */
final class AccessPage {

    private static final String HEAD =
            """
            # Who may do what

            Made from the tables in `bihuan-server/src/main/resources/access`, which the running server obeys; `AskingEveryAddressTest` asks every line over HTTP, as
            every role, held in the unit itself, in the one above, below, beside, in a foreign tree, ended yesterday and beginning tomorrow. It does so with both walls of
            access, with the database's alone and with the application's alone; every field of every unit holds a word that must not come out. The database's wall keeps units
            apart; between the people of one unit (another member's statement) the application's wall stands alone.

            *yes*: done, or refused for reasons that lie in the state of things. *told*: seen, but this deed is refused in words (422, or 409 where it has moved on
            meanwhile). *–*: as if it were not there (404). *Unit of*: whose role counts; supervision and the three offices reach down the tree. In any other unit, or with a
            role that has ended, the answer is "–". Whoever sees a thing sees it whole, but for the fields of
            the second table.

            | address | unit of | relation | organiser | head | member | staff | supervisor | system administrator | security officer | auditor |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private static final String FIELDS =
            """

            # What is redacted

            Of things that somebody sees. *redact*: a sentence that says why stands in place of the field; the same test looks for the field's word where it must not be, and
            for the sentence where it must. Also in exports.

            | field | words of | relation | organiser | head | member | staff | supervisor | system administrator | security officer | auditor |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private AccessPage() {}

    static String of(AccessTable table) {
        return HEAD
                + table.rows().stream().map(AccessPage::line).collect(Collectors.joining("\n"))
                + "\n"
                + FIELDS
                + table.fields().stream().map(AccessPage::line).collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String line(FieldRow row) {
        StringBuilder line =
                new StringBuilder("| `")
                        .append(row.field())
                        .append("` | `")
                        .append(String.join("`, `", row.tables()))
                        .append("` | ")
                        .append(row.relation());
        for (Role role : Role.values()) {
            line.append(" | ").append(row.answer(role).word().replace("no", "–"));
        }
        return line.append(" |").toString();
    }

    private static String line(AccessRow row) {
        StringBuilder line =
                new StringBuilder("| `")
                        .append(row.method())
                        .append(' ')
                        .append(row.pattern())
                        .append("` | ")
                        .append(where(row.where()))
                        .append(" | ")
                        .append(row.relation());
        for (Role role : Role.values()) {
            line.append(" | ").append(row.answer(role).word().replace("no", "–"));
        }
        return line.append(" |").toString();
    }

    private static String where(Where where) {
        return switch (where) {
            case Where.Open() -> "open to strangers";
            case Where.Self() -> "any, filtered";
            case Where.InUnit place -> "`" + place.table() + "`";
        };
    }
}
