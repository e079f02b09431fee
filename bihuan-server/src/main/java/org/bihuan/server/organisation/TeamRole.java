package org.bihuan.server.organisation;

/** What a seat makes of somebody in the team (班子). */
public enum TeamRole {
    /** Leads it. */
    HEAD,
    /** Belongs to it. */
    MEMBER,
    /** A post outside the team. */
    OUTSIDE
}
