package org.bihuan.server.talk;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** The talks of a cycle as their page shows them. Public only because templates are elsewhere. */
public record TalkSheet(
        String href,
        Said coverage,
        boolean complete,
        List<Missing> missing,
        Triangle triangle,
        List<WithDepartment> departments,
        List<Line> register,
        List<Excused> waivers,
        Rights rights,
        List<Choice> forms,
        Map<String, List<String>> typed) {

    public TalkSheet {
        typed = Map.copyOf(typed);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }

    public boolean isTicked(String key) {
        return typed.getOrDefault("pairs", List.of()).contains(key);
    }

    /** A required pair that has not talked: both names, and how a form calls it. */
    public record Missing(String key, String words, String rule) {}

    /**
     * Everybody against everybody, each pair once.
     *
     * @param columns the team without its last member
     */
    public record Triangle(List<String> columns, List<Row> rows) {}

    /**
     * @param empty cells to the right that would say a pair twice
     */
    public record Row(String name, List<Cell> cells, int empty) {}

    /**
     * One pair.
     *
     * @param label both names, for a screen reader
     * @param day month and day of the last talk; empty without one
     * @param tickable whether the viewer may note a talk here
     */
    public record Cell(
            String key,
            String label,
            Tone tone,
            Said word,
            String day,
            int talks,
            boolean tickable) {}

    public record WithDepartment(String member, String department, Cell cell) {}

    /**
     * A talk in the register.
     *
     * @param points those that the viewer or his partner took over; empty unless he is one of them
     * @param own whether the viewer is one of the two
     */
    public record Line(
            String id,
            String words,
            String day,
            String form,
            String notedBy,
            boolean required,
            boolean mayWithdraw,
            boolean own,
            List<String> points) {}

    /**
     * A pair that need not talk.
     *
     * @param reason or, if it is redacted, why it is not shown
     */
    public record Excused(
            String id, String words, String reason, boolean redacted, String notedBy) {}

    /** Whether points of any talk are not for the viewer. */
    public boolean redacted() {
        return register.stream().anyMatch(line -> !line.own());
    }

    /**
     * @param note whether there is any talk that the viewer may note
     * @param keep whether he keeps the register, exceptions too
     */
    public record Rights(boolean note, boolean keep) {}
}
