/**
 * The house around the features: what turns a request into a page and a template into bytes, home,
 * errors, languages, assets, and (in {@code access}) who gets in.
 *
 * <p>Read first: {@code PageArgument}, {@code JteViews}; then {@code access}.
 *
 * <p>It knows every feature; no feature knows it.
 *
 * <p>The trap: a rule that is decided here holds for browsers only. What somebody may do is decided
 * in the services.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.web;
