package org.bihuan.server.architecture.offenders.audit;

import org.bihuan.server.architecture.offenders.ledger.Innocent;

/** Looks upwards. */
record KnowsTheLedger(Innocent above) {}
