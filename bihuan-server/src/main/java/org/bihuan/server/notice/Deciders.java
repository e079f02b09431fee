package org.bihuan.server.notice;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.framework.Overriding.Office;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Who decides on a request for a later day: the office that the notice's framework names. */
@Component
class Deciders {

    private final NoticeRows rows;

    /** By notice; it is frozen together with its framework. */
    private final Map<UUID, Office> known = new ConcurrentHashMap<>();

    Deciders(NoticeRows rows) {
        this.rows = rows;
    }

    Office of(UUID noticeId) {
        return known.computeIfAbsent(
                noticeId,
                id ->
                        rows.pack(id)
                                .map(Pack::of)
                                .orElseThrow(() -> new NotInSight("notice", id))
                                .framework()
                                .notice()
                                .postponedBy());
    }

    Office of(Postponement asked) {
        return rows.receipt(asked.receiptId())
                .map(receipt -> of(receipt.noticeId()))
                .orElseThrow(() -> new NotInSight("receipt", asked.receiptId()));
    }

    /**
     * Whoever supervises the unit that asks and works where the notice came from, in the office
     * that the framework names; {@code supervisor} names them all.
     */
    boolean mayDecide(SignedIn who, Postponement asked) {
        UUID issuer = asked.issuingUnitId();
        return who.may(Role.SUPERVISOR, asked.unitId())
                && switch (of(asked)) {
                    case ORGANISER -> who.may(Role.ORGANISER, issuer);
                    case HEAD -> who.may(Role.HEAD, issuer);
                    case SUPERVISOR ->
                            who.mayAny(issuer, Role.ORGANISER, Role.HEAD, Role.SUPERVISOR);
                };
    }

    /** The last part of the keys of what is said about it. */
    static String word(Office office) {
        return switch (office) {
            case ORGANISER -> "organiser";
            case HEAD -> "head";
            case SUPERVISOR -> "supervisor";
        };
    }
}
