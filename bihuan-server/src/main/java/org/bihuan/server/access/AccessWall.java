package org.bihuan.server.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.server.access.AccessRow.Answer;
import org.bihuan.server.access.AccessRow.Where;
import org.bihuan.server.identity.Grant;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first wall of access, in front of every address. */
@Service
public class AccessWall {

    private final AccessTable table;
    private final SubjectRows subjects;

    AccessWall(AccessTable table, SubjectRows subjects) {
        this.table = table;
        this.subjects = subjects;
    }

    /** What a request says about the thing that it asks for. */
    public interface Asked {
        /** A variable of the address. */
        Optional<String> variable(String name);

        /** A parameter of the request. */
        Optional<String> parameter(String name);
    }

    /**
     * Whether somebody has any business at an address.
     *
     * @param who empty for a stranger
     * @param pattern as the tables spell it
     */
    @Transactional(readOnly = true)
    public boolean lets(Optional<SignedIn> who, String method, String pattern, Asked asked) {
        List<AccessRow> rows = table.of(method, pattern);
        if (rows.isEmpty()) {
            return false;
        }
        return switch (rows.getFirst().where()) {
            case Where.Open() -> true;
            case Where.Self() -> who.isPresent() && isSelf(who.get(), rows);
            case Where.InUnit place ->
                    who.isPresent()
                            && unit(place, asked)
                                    .filter(unit -> anyRole(who.get(), unit::equals, rows))
                                    .isPresent();
        };
    }

    /**
     * Whether a link to an address leads anywhere for somebody, whatever the thing there is to him.
     *
     * @param unitId of the thing
     * @param href from the root on, with a query or a place in the page if need be
     */
    public boolean leads(SignedIn who, UUID unitId, String href) {
        List<AccessRow> rows = table.at("GET", href.split("[?#]", 2)[0]);
        return !rows.isEmpty()
                && switch (rows.getFirst().where()) {
                    case Where.Open() -> true;
                    case Where.Self() -> isSelf(who, rows);
                    case Where.InUnit _ ->
                            rows.stream()
                                    .allMatch(row -> anyRole(who, unitId::equals, List.of(row)));
                };
    }

    /** What is open to every role is open to whoever holds none. */
    private static boolean isSelf(SignedIn who, List<AccessRow> rows) {
        boolean everybody =
                rows.stream()
                        .anyMatch(row ->
                                row.answers().values().stream().allMatch(a -> a == Answer.YES));
        return everybody || anyRole(who, unit -> true, rows);
    }

    private static boolean anyRole(SignedIn who, Predicate<UUID> units, List<AccessRow> rows) {
        Set<Role> held =
                who.grants().stream()
                        .filter(grant -> units.test(grant.unitId()))
                        .map(Grant::role)
                        .collect(Collectors.toSet());
        return rows.stream()
                .anyMatch(row -> held.stream().anyMatch(role -> row.answer(role) != Answer.NO));
    }

    private Optional<UUID> unit(Where.InUnit place, Asked asked) {
        Optional<UUID> id =
                (place.isParameter()
                                ? asked.parameter(place.variable())
                                : asked.variable(place.variable()))
                        .flatMap(AccessWall::id);
        return place.table().equals("units")
                ? id
                : id.flatMap(known -> subjects.unitOf(place.table(), known));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
