package org.bihuan.server.outside;

import java.util.Locale;

/** Why the settings of a way were not accepted; each knows the field that mends it. */
enum WayFault {
    LDAP_IN_THE_CLEAR("url"),
    CAS_IN_THE_CLEAR("url"),
    ISSUER_IN_THE_CLEAR("issuer"),
    LDAP_URL_UNFIT("url"),
    CAS_URL_UNFIT("url"),
    ISSUER_UNFIT("issuer"),
    HOME_UNFIT("home"),
    CLIENT_ID_MISSING("clientId"),
    USER_BASE_MISSING("userBase"),
    USER_FILTER_UNFIT("userFilter"),
    NAME_ATTRIBUTE_MISSING("nameAttribute"),
    NAME_CLAIM_MISSING("nameClaim"),
    GROUP_ROLES_UNFIT("groupRoles"),
    TRUST_UNREADABLE("trust"),
    SECRET_AGAIN("secret"),
    UNIT_UNKNOWN("newIn");

    private final String field;

    WayFault(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String key() {
        return "outside.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
