package org.bihuan.server.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.server.framework.Pack;

/**
 * A cycle as typed.
 *
 * @param pack the framework chosen
 * @param theme may be empty text
 */
public record NewCycle(Optional<Pack> pack, String title, String period, String theme) {

    /** Why it cannot begin. The sentences are {@code cycle.fault.…}. */
    public enum Fault {
        FRAMEWORK_MISSING("framework"),
        TITLE_MISSING("title"),
        TITLE_TOO_LONG("title"),
        PERIOD_MISSING("period"),
        PERIOD_TOO_LONG("period"),
        THEME_TOO_LONG("theme"),
        UNIT_ENDED("title");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }

        String key() {
            return "cycle.fault." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (pack.isEmpty()) {
            faults.add(Fault.FRAMEWORK_MISSING);
        }
        if (title.isBlank()) {
            faults.add(Fault.TITLE_MISSING);
        } else if (title.strip().length() > 200) {
            faults.add(Fault.TITLE_TOO_LONG);
        }
        if (period.isBlank()) {
            faults.add(Fault.PERIOD_MISSING);
        } else if (period.strip().length() > 40) {
            faults.add(Fault.PERIOD_TOO_LONG);
        }
        if (theme.strip().length() > 1000) {
            faults.add(Fault.THEME_TOO_LONG);
        }
        return faults;
    }
}
