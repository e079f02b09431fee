/**
 * What the text of a notice (通知) seems to ask for: its dimensions, days, and numbers of people and
 * things, each with the place it was read from.
 *
 * <p>Read first: {@link org.bihuan.framework.notice.NoticeReader}, {@link
 * org.bihuan.framework.notice.NoticeReading}, {@link org.bihuan.framework.notice.Proposal}.
 *
 * <p>Everything here is a proposal to a person. Nothing of it is ever applied by itself, and what
 * was looked for and not found is part of the result. The trap: a notice talks of many days and
 * shares that bind nobody (past meetings, grades of members); one read too few is better than one
 * read wrongly.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.framework.notice;
