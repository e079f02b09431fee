package org.bihuan.server.identity;

import java.util.UUID;

/**
 * What was asked for is not there for whoever asked, be it foreign or be it missing; nobody learns
 * which. Shown as "not found" (404).
 */
public class NotInSight extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotInSight(String kind, UUID id) {
        super(kind + " " + id);
    }
}
