package org.bihuan.framework;

import java.util.Set;

/**
 * Who may open a step although something is missing. A reason is always needed and always printed
 * in the minutes.
 *
 * @param by any one of them
 * @param reasonLength the least, in characters that are not blank
 */
public record Overriding(Set<Office> by, int reasonLength) {
    public Overriding {
        by = Set.copyOf(by);
    }

    /** Who decides. */
    public enum Office {
        ORGANISER,
        HEAD,
        SUPERVISOR
    }
}
