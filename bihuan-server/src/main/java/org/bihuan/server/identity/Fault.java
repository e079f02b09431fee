package org.bihuan.server.identity;

import java.util.Locale;

/**
 * Why people, accounts or passwords were not accepted; each knows the form field that mends it. The
 * sentences are {@code identity.fault.…}.
 */
enum Fault {
    CODE_WRONG("code"),
    CLOCK_CODE_WRONG("clockCode"),
    CLOCK_CODE_USED("clockCode"),
    CODE_NOT_AWAITED("clockCode"),
    SECOND_FACTOR_ASKED("removal"),
    UNIT_NAME_MISSING("unit"),
    UNIT_NAME_TOO_LONG("unit"),
    NAME_MISSING("name"),
    NAME_TOO_LONG("name"),
    POST_TOO_LONG("post"),
    POST_MISSING("post"),
    UNIT_ENDED("post"),
    SIGN_IN_NAME_UNFIT("signInName"),
    SIGN_IN_NAME_TAKEN("signInName"),
    DUTY_MISSING("duty"),
    PASSWORD_WRONG("current"),
    PASSWORD_TOO_SHORT("password"),
    PASSWORD_TOO_LONG("password"),
    PASSWORD_TOO_SIMPLE("password"),
    PASSWORD_HOLDS_NAME("password"),
    PASSWORD_TOO_COMMON("password"),
    PASSWORD_AS_BEFORE("password"),
    PASSWORDS_DIFFER("again"),
    PASSWORD_LENGTH_UNFIT("passwordLength"),
    PASSWORD_KINDS_UNFIT("passwordKinds"),
    PASSWORD_DAYS_UNFIT("passwordDays"),
    IDLE_UNFIT("idleMinutes"),
    ABSOLUTE_UNFIT("absoluteMinutes"),
    ACCOUNT_EXISTS("signInName"),
    OWN_ACCOUNT("account"),
    ROLE_MISSING("role"),
    ROLE_OF_ANOTHER_DUTY("role"),
    ROLE_HELD_ALREADY("role"),
    SECOND_PERSON_MISSING("role"),
    PROPOSED_ALREADY("role"),
    PROPOSAL_GONE("proposal"),
    SECOND_PERSON_IS_FIRST("proposal"),
    SECOND_PERSON_RECEIVES("proposal"),
    DATE_UNREADABLE("from"),
    UNTIL_BEFORE_FROM("until");

    private final String field;

    Fault(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String key() {
        return "identity.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
