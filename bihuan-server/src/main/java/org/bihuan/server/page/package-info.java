/**
 * What every page is printed on: the words, the look somebody chose, the refusals of a form, and
 * the records that the shared parts of a page ({@code src/main/jte/part}) are filled with.
 *
 * <p>Read first: {@link org.bihuan.server.page.Page}, {@link org.bihuan.server.page.Words}, {@link
 * org.bihuan.server.page.Refusals}, {@link org.bihuan.server.page.WaitingLines}.
 *
 * <p>It may not know any feature, nor HTTP: {@code web} makes a {@code Page} out of a request.
 *
 * <p>The trap: a sentence written here would appear in one language only. Java holds keys, the
 * sentences are in {@code i18n/<feature>/messages*.properties}, and a test reads this source to see
 * that it stays so.
 */
@NullMarked
package org.bihuan.server.page;

import org.jspecify.annotations.NullMarked;
