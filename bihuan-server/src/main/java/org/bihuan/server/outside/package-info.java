/**
 * Outside systems that may say who somebody is: an LDAP directory, an OpenID provider, a CAS
 * server.
 *
 * <p>Read first: {@link org.bihuan.server.outside.OutsideWays} (what is configured), {@code
 * LdapDirectory}, {@link org.bihuan.server.outside.OidcDoor}, {@link
 * org.bihuan.server.outside.CasDoor}, and decision 15.
 *
 * <p>It may not know accounts: it tells {@code identity} whom the outside system has named. The
 * protocols are Spring Security's; here is only what they are told.
 *
 * <p>The trap: every connection that leaves this machine starts here, goes only to the host that
 * the administrator wrote down, waits {@code Outgoing.PATIENCE} at most and follows nothing
 * anywhere else. A new call outside belongs in this package or it does not belong.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.outside;
