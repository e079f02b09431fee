package org.bihuan.server.database;

import org.bihuan.postgres.Login;

/** A PostgreSQL with its two logins. */
interface Database extends AutoCloseable {

    String jdbcUrl();

    /** Migrates. */
    Login owner();

    /** Works. */
    Login application();

    @Override
    void close();
}
