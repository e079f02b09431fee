package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.ShortRoots;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roster as a workbook; that it left is written down. */
@Service
class RosterExports {

    private final RosterBooks books;
    private final RosterWords words;
    private final AuditTrail audit;
    private final ShortRoots roots;

    RosterExports(RosterBooks books, RosterWords words, AuditTrail audit, ShortRoots roots) {
        this.books = books;
        this.words = words;
        this.audit = audit;
        this.roots = roots;
    }

    @Transactional
    public byte[] write(SignedIn who, Language language, LocalDate today) {
        UUID unitId = Imports.home(who);
        RosterBook book = books.of(who);
        audit.append(
                unitId,
                who.personId(),
                "organisation.roster-exported",
                "unit",
                unitId,
                Map.of(
                        "units", Integer.toString(book.tree().all().size()),
                        "people", Integer.toString(book.members().size())));
        return RosterSheets.write(book, words, language, today, roots.of(unitId));
    }
}
