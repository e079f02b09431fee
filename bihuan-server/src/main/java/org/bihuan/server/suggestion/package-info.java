/**
 * Suggestions with a name (征求意见建议): who gave one and when, to whom or about which dimension, and
 * what was done with it. Opinions without a name are no part of this.
 *
 * <p>Read first: {@link org.bihuan.server.suggestion.Suggestion}, {@link
 * org.bihuan.server.suggestion.Suggestions}. It may know cycles and the organisation.
 *
 * <p>The trap: a member reads what concerns the team and himself; who reads the rest is decided in
 * {@link org.bihuan.server.suggestion.SuggestionAccess} and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.suggestion;
