/**
 * Talks (谈心谈话): which pairs have to talk before the meeting, and which have.
 *
 * <p>Read first: {@link org.bihuan.server.talk.Pair}, {@link org.bihuan.server.talk.RequiredPairs}
 * (computed from seats and departments on the day, never stored), {@link
 * org.bihuan.server.talk.Talks} (what people do). It may know cycles and the organisation, never
 * statements or meetings.
 *
 * <p>What was said in a talk is not kept. One of the two may write down points that he takes over
 * into his statement; the two see them, and nobody else, whatever his role.
 *
 * <p>The trap: the pair of two people has no direction and is stored with the smaller id first.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.talk;
