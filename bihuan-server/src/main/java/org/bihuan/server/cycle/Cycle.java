package org.bihuan.server.cycle;

import java.util.UUID;

/**
 * One unit's round under one framework version.
 *
 * @param period as people say it, such as {@code 2026年度}
 * @param theme the theme of the year; empty text when the notice names none
 */
public record Cycle(
        UUID id,
        UUID unitId,
        String frameworkId,
        String frameworkVersion,
        String title,
        String period,
        String theme) {}
