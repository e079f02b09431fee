package org.bihuan.server.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.ShortRoot;
import org.bihuan.server.organisation.Member;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.page.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A roster as a workbook; the template is the workbook of an empty one. */
final class RosterSheets {

    /** Lines of the sheet of instructions, {@code roster.instructions.1} and on. */
    private static final int INSTRUCTIONS = 14;

    private final RosterBook book;
    private final RosterWords words;
    private final Language language;
    private final LocalDate today;
    private final Optional<ShortRoot> root;
    private final Map<UUID, Member> members = new HashMap<>();

    private RosterSheets(
            RosterBook book,
            RosterWords words,
            Language language,
            LocalDate today,
            Optional<ShortRoot> root) {
        this.root = root;
        this.book = book;
        this.words = words;
        this.language = language;
        this.today = today;
        book.members().forEach(member -> members.put(member.id(), member));
    }

    static byte[] template(RosterWords words, Language language, LocalDate today) {
        RosterBook empty =
                new RosterBook(
                        new UnitTree(List.of()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return write(empty, words, language, today, Optional.empty());
    }

    /**
     * Read in again it changes nothing.
     *
     * @param root of the log of the unit that exports
     */
    static byte[] write(
            RosterBook book,
            RosterWords words,
            Language language,
            LocalDate today,
            Optional<ShortRoot> root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bihuan", null)) {
            new RosterSheets(book, words, language, today, root).write(workbook);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private void write(Workbook workbook) throws IOException {
        instructions(workbook);
        for (SheetKind kind : SheetKind.values()) {
            SheetWriter sheet = SheetWriter.of(workbook, words, language, kind);
            for (List<String> row : rows(kind)) {
                sheet.row(row);
            }
            sheet.finish(kind.columns().size());
        }
    }

    private void instructions(Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet(words.say(language, RosterWords.INSTRUCTIONS));
        sheet.width(0, 110);
        for (int line = 1; line <= INSTRUCTIONS; line++) {
            sheet.inlineString(line - 1, 0, words.say(language, "roster.instructions." + line));
            sheet.style(line - 1, 0).wrapText(true).verticalAlignment("top").set();
        }
        root.ifPresent(known ->
                sheet.inlineString(
                        INSTRUCTIONS,
                        0,
                        words.say(
                                language, known.said().key(), known.said().arguments().toArray())));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.finish();
    }

    private List<List<String>> rows(SheetKind kind) {
        List<List<String>> rows = new ArrayList<>();
        switch (kind) {
            case UNITS -> parentsFirst().forEach(unit -> rows.add(unit(unit)));
            case PEOPLE ->
                    book.members()
                            .forEach(member ->
                                    rows.add(
                                            List.of(
                                                    code(member.unitId()),
                                                    member.code(),
                                                    member.name())));
            case SEATS ->
                    book.seats()
                            .forEach(seat ->
                                    rows.add(
                                            List.of(
                                                    code(seat.unitId()),
                                                    person(seat.personId()),
                                                    seat.title(),
                                                    words.say(
                                                            language,
                                                            RosterWords.key(seat.teamRole())),
                                                    seat.order().map(Object::toString).orElse(""),
                                                    seat.from().toString(),
                                                    text(seat.until()))));
            case DEPARTMENTS ->
                    book.departments()
                            .forEach(one ->
                                    rows.add(
                                            List.of(
                                                    code(one.unitId()),
                                                    person(one.personId()),
                                                    one.name(),
                                                    one.from().toString(),
                                                    text(one.until()))));
            case ROLES ->
                    book.roles()
                            .forEach(one ->
                                    rows.add(
                                            List.of(
                                                    code(one.unitId()),
                                                    person(one.personId()),
                                                    words.say(
                                                            language, RosterWords.key(one.role())),
                                                    one.from().toString(),
                                                    text(one.until()))));
            case SUPERVISION ->
                    book.supervisions()
                            .forEach(one ->
                                    rows.add(
                                            List.of(
                                                    code(one.personUnitId()),
                                                    person(one.personId()),
                                                    code(one.unitId()),
                                                    one.from().toString(),
                                                    text(one.until()))));
        }
        return rows;
    }

    private List<UnitHistory> parentsFirst() {
        List<UnitHistory> order = new ArrayList<>();
        LocalDate far = LocalDate.MAX;
        book.tree().roots(far).forEach(root -> add(root, far, order));
        return order;
    }

    private void add(UnitHistory unit, LocalDate day, List<UnitHistory> order) {
        order.add(unit);
        book.tree().below(unit.id(), day).forEach(below -> add(below, day, order));
    }

    private List<String> unit(UnitHistory unit) {
        Optional<LocalDate> end = unit.endDay();
        Optional<UUID> into = unit.standing(LocalDate.MAX).flatMap(UnitHistory.Standing::into);
        LocalDate day = unit.notBeforeItsFirst(today);
        return List.of(
                unit.code(),
                unit.name(day),
                unit.parent(day).map(this::code).orElse(""),
                unit.firstDay().toString(),
                "",
                text(end),
                into.map(this::code).orElse(""));
    }

    /** Empty for a unit that is out of sight. */
    private String code(UUID unitId) {
        return book.tree().find(unitId).map(UnitHistory::code).orElse("");
    }

    private String person(UUID personId) {
        Member member = members.get(personId);
        return member == null ? "" : member.code();
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
