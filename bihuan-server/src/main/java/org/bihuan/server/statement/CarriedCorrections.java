package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Correction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people said of one version's outline over to the next. */
@Component
class CarriedCorrections {

    /** How many words of the version before were said again of the new one, and how many not. */
    record Count(int carried, int left) {
        static final Count NOTHING = new Count(0, 0);
    }

    private final StatementRows versions;
    private final CorrectionRows rows;
    private final AuditTrail audit;
    private final Ids ids;

    CarriedCorrections(StatementRows versions, CorrectionRows rows, AuditTrail audit, Ids ids) {
        this.versions = versions;
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
    }

    /** What was said of {@code before}, still stands there, and was not said again of the next. */
    List<StoredCorrection> left(StoredVersion before, StoredVersion next) {
        List<StoredCorrection> said = rows.standing(before.id());
        if (said.isEmpty()) {
            return List.of();
        }
        Set<UUID> carried = rows.carriedInto(next.id());
        return said.stream().filter(one -> !carried.contains(one.id())).toList();
    }

    /**
     * Says again of a new version what was said of the one before, wherever the same paragraph
     * stands. Whoever said it first remains its author; the trail tells who uploaded.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Count carry(
            SignedIn who,
            StoredStatement statement,
            StoredVersion before,
            StoredVersion next,
            SourceText text) {
        List<StoredCorrection> said = rows.standing(before.id());
        if (said.isEmpty()) {
            return Count.NOTHING;
        }
        Carrying carrying = new Carrying(versions.text(before.id()), text);
        List<StoredCorrection> carried = new ArrayList<>();
        for (StoredCorrection one : said) {
            carrying.place(one.correction().offset())
                    .ifPresent(place -> carried.add(again(one, place)));
        }
        carried.forEach(one -> rows.insert(statement, next.id(), one));
        int left = said.size() - carried.size();
        audit.append(
                statement.unitId(),
                who.personId(),
                "statement.corrections.carried",
                "statement-version",
                next.id(),
                Map.of(
                        "carried", Integer.toString(carried.size()),
                        "left", Integer.toString(left)));
        return new Count(carried.size(), left);
    }

    private StoredCorrection again(StoredCorrection said, int place) {
        return new StoredCorrection(
                ids.next(),
                new Correction(place, said.correction().call()),
                said.quote(),
                Optional.of(said.id()),
                said.personId(),
                said.by(),
                said.at());
    }
}
