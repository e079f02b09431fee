package org.bihuan.server.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing on the home page that waits for somebody.
 *
 * @param subject what it is about, in the words of the people, such as the text of a measure
 * @param number as people know it, such as {@code 2026-014}; empty when it has none
 * @param task what is to be done about it, such as "verify"
 * @param href where that is done
 * @param due the promised day, if there is one
 * @param state where it stands, with its tone
 */
public record WaitingLine(
        Queue queue,
        String subject,
        Optional<String> number,
        Said task,
        String href,
        Optional<LocalDate> due,
        State state) {

    /** Which list of the home page it stands in. */
    public enum Queue {
        TO_DO,
        TO_VERIFY,
        STARTED_BY_ME
    }

    /** A state in words with the shape and colour that go with it. */
    public record State(Tone tone, Said word) {}

    public boolean isOverdue(LocalDate today) {
        return due.filter(day -> day.isBefore(today)).isPresent();
    }
}
