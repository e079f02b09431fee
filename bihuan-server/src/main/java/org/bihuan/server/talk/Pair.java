package org.bihuan.server.talk;

import java.util.Optional;
import java.util.UUID;

/**
 * Who talks with whom: two people, or somebody and whoever is in charge of a department that he
 * supervises. Two people have no direction: the smaller id stands first, as PostgreSQL orders them.
 *
 * @param one the member, where the other side is a department
 */
public record Pair(UUID one, Optional<UUID> other, Optional<UUID> department) {

    public Pair {
        if (other.isPresent() == department.isPresent()) {
            throw new IllegalArgumentException("a pair has two sides");
        }
    }

    public static Pair of(UUID one, UUID other) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("nobody talks with himself");
        }
        // As text: UUID.compareTo takes the bits as signed numbers, PostgreSQL does not.
        return one.toString().compareTo(other.toString()) < 0
                ? new Pair(one, Optional.of(other), Optional.empty())
                : new Pair(other, Optional.of(one), Optional.empty());
    }

    public static Pair withDepartment(UUID member, UUID department) {
        return new Pair(member, Optional.empty(), Optional.of(department));
    }

    boolean has(UUID person) {
        return one.equals(person) || other.equals(Optional.of(person));
    }

    /** As a form carries it. */
    public String key() {
        return one + (other.isPresent() ? "." + other.get() : "-" + department.orElseThrow());
    }
}
