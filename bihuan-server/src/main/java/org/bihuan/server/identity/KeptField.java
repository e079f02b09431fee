package org.bihuan.server.identity;

/**
 * A field of a form that waits for its sender to show who he is. Public only because templates are
 * elsewhere.
 */
public record KeptField(String name, String value) {}
