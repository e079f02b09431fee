/**
 * Notices from above (通知): a unit that supervises others tells them what this round is about, until
 * when they sign for it, and in which days they meet.
 *
 * <p>Read first: {@link org.bihuan.server.notice.Notice}, {@link org.bihuan.server.notice.Receipt},
 * {@link org.bihuan.server.notice.Notices} (issuing), {@link org.bihuan.server.notice.Replies}
 * (what the receivers do). It may know cycles and the organisation, never statements or meetings.
 *
 * <p>What a real notice says is read by {@code org.bihuan.framework.notice}; what it proposes is
 * ticked by a person ({@link org.bihuan.server.notice.NoticeTexts}) and applied by nobody else.
 *
 * <p>The trap: a notice belongs to the unit that issued it, a receipt to the unit that got it. A
 * correction is a notice of its own in the same thread, and its receipts are signed anew.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.notice;
