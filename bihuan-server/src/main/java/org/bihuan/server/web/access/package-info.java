/**
 * Who gets in over HTTP, and with which headers everybody is answered.
 *
 * <p>Read first: {@code SecurityRules} (the chain), {@code SessionCookies} (how a browser is
 * recognised), {@code SightFilter} (what a request may see).
 *
 * <p>It may not decide anything about rights: {@code identity} does, this package carries the
 * answer into and out of a request. Nobody may know it.
 *
 * <p>The trap: there is no {@code HttpSession}. The session is a row; a session attribute would
 * silently open a second, foreign session beside it.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.web.access;
