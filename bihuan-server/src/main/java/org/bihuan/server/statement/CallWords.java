package org.bihuan.server.statement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.server.page.Said;
import org.bihuan.text.outline.Correction.Call;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Role;

/** A call as a form sends it, such as {@code heading:DIMENSION:2}, and as people read it. */
final class CallWords {
    private static final String HEADING = "heading";
    private static final String ENTRY = "entry";
    private static final String RUNNING = "running";

    private CallWords() {}

    static String sent(Call call) {
        return switch (call) {
            case Call.Heading(int level, Role role) -> HEADING + ":" + role + ":" + level;
            case Call.Entry(Kind kind) -> ENTRY + ":" + kind;
            case Call.Running() -> RUNNING;
        };
    }

    /**
     * Empty for what nobody understands.
     *
     * @param level what was chosen beside it; counts for a heading that names no level itself
     */
    static Optional<Call> read(String sent, int level) {
        String[] parts = sent.split(":", -1);
        if (parts.length == 1 && parts[0].equals(RUNNING)) {
            return Optional.of(new Call.Running());
        }
        if (parts.length == 2 && parts[0].equals(ENTRY)) {
            return one(Kind.values(), parts[1]).map(Call.Entry::new);
        }
        if (parts.length < 2 || parts.length > 3 || !parts[0].equals(HEADING)) {
            return Optional.empty();
        }
        int there =
                parts.length == 3 && parts[2].matches("[1-9]") ? parts[2].charAt(0) - '0' : level;
        return there < 1 || there > 9
                ? Optional.empty()
                : one(Role.values(), parts[1]).map(role -> new Call.Heading(there, role));
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, String name) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
    }

    static Said said(Call call) {
        return switch (call) {
            case Call.Heading(int level, Role role) ->
                    Said.of("statement.call.heading", Said.of(wordOf(role)), level);
            case Call.Entry(Kind kind) -> Said.of("statement.call.entry", Said.of(wordOf(kind)));
            case Call.Running() -> Said.of("statement.call.running");
        };
    }

    static String wordOf(Role role) {
        return "statement.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String wordOf(Kind kind) {
        return "statement.part." + kind.name().toLowerCase(Locale.ROOT);
    }
}
