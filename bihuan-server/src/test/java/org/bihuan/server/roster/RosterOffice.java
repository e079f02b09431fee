package org.bihuan.server.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.UnitChange;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Words;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.TurnableClock;
import org.springframework.context.ApplicationContext;

/** A unit with its administrator, and what he does to units and with workbooks. */
final class RosterOffice {

    final Office office;
    final TurnableClock clock;
    private final Imports imports;
    private final UnitKeeping keeping;
    private final Words words;
    private final Ids ids;

    final UUID root;
    final Account administrator;

    /** The second person for whatever takes two. */
    final Account officer;

    RosterOffice(ApplicationContext server) {
        this.office = server.getBean(Office.class);
        this.clock = server.getBean(TurnableClock.class);
        this.imports = server.getBean(Imports.class);
        this.keeping = server.getBean(UnitKeeping.class);
        this.words = server.getBean(Words.class);
        this.ids = server.getBean(Ids.class);
        this.root = office.unit("清源市示例局");
        this.administrator = office.account(root, "秦望舒", Role.SYSTEM_ADMINISTRATOR);
        this.officer = office.account(root, "卫如山", Role.SECURITY_OFFICER);
    }

    String rootCode() {
        return tree().find(root).orElseThrow().code();
    }

    UnitTree tree() {
        return office.as(administrator, keeping::tree);
    }

    UnitHistory unit(String code) {
        return tree().withCode(code).orElseThrow();
    }

    UUID id(String code) {
        return unit(code).id();
    }

    /** Keys of all reasons against it. */
    List<String> change(UnitChange change) {
        List<Refusal> reasons = office.as(administrator, who -> keeping.change(who, change));
        return reasons.stream().map(reason -> reason.said().key()).toList();
    }

    /** A new unit below another one, from today on. */
    UUID create(String code, String name, UUID parent) {
        UUID id = ids.next();
        List<String> reasons = change(new UnitChange.Create(id, code, name, parent, clock.today()));
        if (!reasons.isEmpty()) {
            throw new AssertionError(reasons);
        }
        return id;
    }

    /**
     * Uploads, and waits until it is checked; a file that is refused at once is told by its key.
     */
    UUID check(byte[] workbook) {
        return switch (office.as(administrator, who -> imports.upload(who, "花名册.xlsx", workbook))) {
            case Imports.Uploaded.Taken(UUID id) -> {
                await(id);
                yield id;
            }
            case Imports.Uploaded.Refused(Said why) -> throw new Refused(why);
        };
    }

    /** A file that was refused at the door. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(Said why) {
            super(why.key());
        }
    }

    RosterImport carryOut(UUID id) {
        as(who -> {
            imports.carryOut(who, id);
            return true;
        });
        return await(id);
    }

    /** Checked and carried out. */
    RosterImport take(Workbooks workbook) {
        UUID id = check(workbook.bytes());
        if (find(id).state() != ImportState.READY) {
            throw new AssertionError(faults(id).toString());
        }
        return carryOut(id);
    }

    /** The second person agrees to all that waits. */
    void confirmSupervision() {
        Browser browser = office.browserOf(officer);
        Matcher waiting =
                Pattern.compile(
                                "/admin/units/[0-9a-f-]{36}/supervision-requests/[0-9a-f-]{36}/approval")
                        .matcher(browser.get("/admin/proposals").body());
        while (waiting.find()) {
            if (browser.post(waiting.group(), Map.of()).status() != 303) {
                throw new AssertionError(waiting.group());
            }
        }
    }

    RosterImport find(UUID id) {
        return as(who -> imports.find(who, id));
    }

    /** Waits for as long as it takes: a background task has no end but its own. */
    RosterImport await(UUID id) {
        RosterImport found = find(id);
        while (Imports.isAtWork(found)) {
            LockSupport.parkNanos(20_000_000);
            found = find(id);
        }
        return found;
    }

    /** Sheet, row and key, as in 单位:3:roster.fault.twice. */
    List<String> faults(UUID id) {
        return as(who -> imports.faults(who, id)).stream()
                .map(fault -> fault.sheet() + ":" + fault.row() + ":" + fault.why().key())
                .toList();
    }

    List<RowFault> rowFaults(UUID id) {
        return as(who -> imports.faults(who, id));
    }

    String say(Said said) {
        return words.say(Language.ZH, said.key(), said.arguments().toArray());
    }

    private <T> T as(Function<SignedIn, T> work) {
        return office.as(administrator, work);
    }

    static Map<String, String> form(String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }
}
