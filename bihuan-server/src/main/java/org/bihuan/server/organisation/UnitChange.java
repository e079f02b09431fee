package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What can be done to a unit, from an effective day on. The day may be past or to come; what was
 * true before it stays true.
 */
public sealed interface UnitChange {

    UUID unitId();

    /** The first day on which it holds. */
    LocalDate from();

    /**
     * @param code upper case
     */
    record Create(UUID unitId, String code, String name, UUID parentId, LocalDate from)
            implements UnitChange {}

    record Rename(UUID unitId, String name, LocalDate from) implements UnitChange {}

    record Move(UUID unitId, UUID parentId, LocalDate from) implements UnitChange {}

    /** Everything below goes below the other unit too. */
    record Merge(UUID unitId, UUID intoId, LocalDate from) implements UnitChange {}

    record Close(UUID unitId, LocalDate from) implements UnitChange {}
}
