package org.bihuan.server.identity;

/**
 * A session that is still good, as found for one request.
 *
 * @param mustChangePassword whether the password was given by an administrator and has yet to be
 *     replaced by one that only its owner knows
 */
public record OpenSession(SignedIn who, boolean mustChangePassword) {}
