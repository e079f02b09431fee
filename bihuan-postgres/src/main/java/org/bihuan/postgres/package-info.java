/**
 * A real PostgreSQL that Bihuan carries with it: unpacked, initialised, started, recovered and
 * stopped in one folder of the user's choice, reachable from this machine only.
 *
 * <p>Read first: {@link org.bihuan.postgres.ManagedPostgres} (the door), {@link
 * org.bihuan.postgres.Start} and {@link org.bihuan.postgres.Refusal} (why it could not start),
 * {@link org.bihuan.postgres.PostgresHome} (what lies where), then {@code Cluster}.
 *
 * <p>It may not know: Spring, the tables of the application, or what they are for. It knows three
 * logins and one empty database.
 *
 * <p>The trap: the server outlives this JVM when the JVM is killed. The next start therefore looks
 * for such an orphan and stops it; it recognises it by the path of its executable, because process
 * ids are used again by others. And {@code pg_ctl} must never inherit our pipes: the server would
 * keep them open and we would wait for their end for ever.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.postgres;
