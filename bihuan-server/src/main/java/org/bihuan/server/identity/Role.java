package org.bihuan.server.identity;

/** What somebody may be in a unit. */
public enum Role {
    /** Runs the cycle (office staff). */
    ORGANISER,
    /** Leads the team. */
    HEAD,
    /** Belongs to the team. */
    MEMBER,
    /** May own or verify measures. */
    STAFF,
    /** A level above, while assigned. */
    SUPERVISOR,
    /** Keeps people, accounts and roles; sees no content. */
    SYSTEM_ADMINISTRATOR,
    /** Sees the audit trail and who may do what; sees no content. */
    SECURITY_OFFICER,
    /** Reads the audit trail; sees no content. */
    AUDITOR;

    /** The side of the house this role stands on. */
    public Duty duty() {
        return switch (this) {
            case ORGANISER, HEAD, MEMBER, STAFF, SUPERVISOR -> Duty.WORK;
            case SYSTEM_ADMINISTRATOR -> Duty.SYSTEM_ADMINISTRATOR;
            case SECURITY_OFFICER -> Duty.SECURITY_OFFICER;
            case AUDITOR -> Duty.AUDITOR;
        };
    }
}
