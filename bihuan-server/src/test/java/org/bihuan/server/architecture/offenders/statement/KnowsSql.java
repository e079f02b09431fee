package org.bihuan.server.architecture.offenders.statement;

import java.sql.Connection;

/** Is no query object. */
record KnowsSql(Connection connection) {}
