package org.bihuan.server.meeting;

/**
 * A line of minutes as it is shown; a sealed one says only whose it is. Public only because
 * templates are elsewhere.
 *
 * @param rank {@code title}, {@code heading} or {@code text}
 */
public record MinuteLine(String rank, String words, boolean sealed) {}
