package org.bihuan.server.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bihuan.server.page.WaitingLine;
import org.bihuan.server.page.WaitingLine.Queue;

/**
 * The lines of the home page in their lists. Public only because templates are elsewhere.
 *
 * @param lines all that waits, the most pressing first
 * @param shown the list that was asked for, or all
 */
public record Home(List<WaitingLine> lines, LocalDate today, Show shown) {
    public Home {
        lines = List.copyOf(lines);
    }

    /** A list of the home page. What is overdue stands in its own list as well. */
    public enum Show {
        TO_DO("to-do"),
        TO_VERIFY("to-verify"),
        STARTED("started"),
        OVERDUE("overdue"),
        ALL("");

        private final String word;

        Show(String word) {
            this.word = word;
        }

        /** As it stands in the address and in the keys of its sentences. */
        public String word() {
            return word;
        }

        static Show named(String word) {
            return Arrays.stream(values())
                    .filter(show -> show.word.equals(word))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /** The four lists that are counted on top. */
    public List<Show> counted() {
        return List.of(Show.TO_DO, Show.TO_VERIFY, Show.STARTED, Show.OVERDUE);
    }

    /** The lists whose lines are printed. */
    public List<Show> printed() {
        return shown == Show.ALL
                ? List.of(Show.TO_DO, Show.TO_VERIFY, Show.STARTED)
                : List.of(shown);
    }

    public List<WaitingLine> of(Show show) {
        return lines.stream().filter(line -> holds(show, line)).toList();
    }

    private boolean holds(Show show, WaitingLine line) {
        return switch (show) {
            case TO_DO -> line.queue() == Queue.TO_DO;
            case TO_VERIFY -> line.queue() == Queue.TO_VERIFY;
            case STARTED -> line.queue() == Queue.STARTED_BY_ME;
            case OVERDUE -> line.isOverdue(today);
            case ALL -> true;
        };
    }
}
