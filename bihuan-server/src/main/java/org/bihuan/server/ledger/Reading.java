package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.time.Instant;

/** The indicator's figure as somebody read it, in the indicator's unit. */
record Reading(BigDecimal value, Instant at) {}
