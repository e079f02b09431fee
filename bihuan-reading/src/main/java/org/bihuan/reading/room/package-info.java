/**
 * Reading in a JVM of its own, because a file can be made to break whatever reads it: the child has
 * little memory, no environment, no network where the system allows it, an empty folder, and a few
 * seconds; when it dies, that is an answer like any other.
 *
 * <p>Read first: {@link org.bihuan.reading.room.ReadingRoom}, {@link
 * org.bihuan.reading.room.RoomRules}, {@code Child} (the process, seen from outside), {@code
 * LoneReader} (the process itself), {@code Shape} (how values cross). This package knows processes,
 * pipes and queues; it may know nothing of file formats, which is the business of {@link
 * org.bihuan.reading.StatementReader}. The trap: whatever comes back from a child comes from
 * whoever wrote the file. Lengths, counts and order are claims, and an answer that breaks a promise
 * is thrown away together with the child.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.reading.room;
