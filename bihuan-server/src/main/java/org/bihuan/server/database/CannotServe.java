package org.bihuan.server.database;

import java.util.List;

/**
 * The machine does not let us serve. Carries keys and arguments for the console, never a sentence.
 */
public class CannotServe extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param key in {@code i18n/console/messages.properties}
     */
    public record Reason(String key, List<String> arguments) {
        public Reason {
            arguments = List.copyOf(arguments);
        }

        static Reason of(String key, Object... arguments) {
            return new Reason(
                    key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    private final transient List<Reason> reasons;

    CannotServe(List<Reason> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
