/**
 * Who somebody is, what he may do in which unit, and which rows are therefore in his sight.
 *
 * <p>Read first: {@link org.bihuan.server.identity.SignedIn} (what features receive), {@link
 * org.bihuan.server.identity.Role}, {@link org.bihuan.server.identity.Sight} (the second wall),
 * {@link org.bihuan.server.identity.SignIns} and {@link org.bihuan.server.identity.Sessions}.
 *
 * <p>It may not know the loop, nor HTTP outside its {@code …Pages}.
 *
 * <p><b>The door.</b> Signing in happens before anybody is known, so nothing is in sight. No
 * definer function and no privileged connection opens the tables; instead three policies of
 * migration V003 show exactly one row each: the account whose name was typed in ({@code
 * bihuan_sign_in_name()}), the session whose secret's hash is known ({@code bihuan_session()}), and
 * then whatever belongs to that one account ({@code bihuan_account()}). {@code DoorRows} is the
 * only class that sets them. Two tables have no row-level security because they hold nothing of a
 * unit: {@code installation} (one moment) and {@code sign_in_failures} (hashes and counters).
 *
 * <p>The trap: an administrative office (system administrator, security officer, auditor) puts a
 * unit's content out of sight, not into it. {@code accounts.duty} keeps the work and the three
 * offices on different accounts, and the database refuses a grant across that line.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.identity;
