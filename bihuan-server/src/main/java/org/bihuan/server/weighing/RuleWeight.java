package org.bihuan.server.weighing;

import java.time.Instant;
import java.util.UUID;

/**
 * What a unit decided about one rule.
 *
 * @param rule id of the rule
 * @param by name of the person who decided
 */
public record RuleWeight(
        UUID id, String rule, Weight weight, String reason, String by, Instant at) {}
