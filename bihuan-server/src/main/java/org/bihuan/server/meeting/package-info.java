/**
 * The meeting (会议): who should come and came, what was said and decided, and the minutes that are
 * frozen when it is closed.
 *
 * <p>Read first: {@link org.bihuan.server.meeting.Meeting} (the states), {@link
 * org.bihuan.server.meeting.Meetings} (what leads from one to the next), {@code Entries} (what is
 * written down), {@code MinutesWriter} (what closing freezes). It may know cycles, talks and
 * statements, never the ledger; the ledger tells it through {@link
 * org.bihuan.server.meeting.EntryItems} what became of an entry.
 *
 * <p>Who sees a criticism: the person concerned, the head, the recorder of the meeting, and whoever
 * wrote it down. For everybody else there is a line that says that something stands there. Minutes
 * follow the same rule, line by line; their hash is over all lines.
 *
 * <p>The trap: nothing in the minutes is changed. A correction is an entry that takes the place of
 * another one; of two corrections of the same entry the second is refused and shows both texts.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.meeting;
