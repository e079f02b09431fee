package org.bihuan.server.identity;

/**
 * What an account is for: the work, or one of the three administrative offices that must be held by
 * three different persons. It is chosen when the account is made and never changes.
 */
public enum Duty {
    WORK,
    SYSTEM_ADMINISTRATOR,
    SECURITY_OFFICER,
    AUDITOR
}
