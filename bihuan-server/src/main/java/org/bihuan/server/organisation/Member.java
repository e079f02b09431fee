package org.bihuan.server.organisation;

import java.util.UUID;

/**
 * Somebody on the roster.
 *
 * @param code stable within the unit, upper case; what a workbook recognises the person by
 */
public record Member(UUID unitId, UUID id, String code, String name) {}
