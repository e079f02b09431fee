package org.bihuan.server.architecture.offenders.statement;

import org.springframework.http.HttpStatus;

/** Is no page. */
record KnowsHttp(HttpStatus status) {}
