package org.bihuan.server.organisation;

/** A role of the work that a person has in the own unit. */
public enum StaffRole {
    ORGANISER,
    HEAD,
    MEMBER,
    STAFF
}
