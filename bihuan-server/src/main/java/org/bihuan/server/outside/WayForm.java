package org.bihuan.server.outside;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was typed about one way. */
record WayForm(WayKind kind, Map<String, String> typed) {

    private static final Set<String> WEB = Set.of("http", "https");

    WayForm {
        typed = Map.copyOf(typed);
    }

    String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    boolean enabled() {
        return typed.containsKey("enabled");
    }

    /** As it was typed, unlike a name or an address. */
    String secret() {
        return typed.getOrDefault("secret", "");
    }

    /** The address to which a secret would be sent. */
    String address() {
        return field(kind == WayKind.OIDC ? "issuer" : "url");
    }

    WaySettings settings() {
        return switch (kind) {
            case LDAP -> ldap();
            case OIDC -> oidc();
            case CAS -> cas();
        };
    }

    LdapSettings ldap() {
        return new LdapSettings(
                field("url"),
                typed.containsKey("startTls"),
                field("trust"),
                field("bindDn"),
                field("userBase"),
                field("userFilter"),
                field("nameAttribute"),
                field("displayAttribute"),
                field("subjectAttribute"),
                field("groupBase"),
                field("groupFilter"),
                field("groupRoles").lines().map(String::strip).filter(l -> !l.isEmpty()).toList(),
                field("newIn"));
    }

    OidcSettings oidc() {
        return new OidcSettings(
                field("issuer"),
                field("home"),
                field("clientId"),
                field("nameClaim"),
                field("trust"),
                field("newIn"));
    }

    CasSettings cas() {
        return new CasSettings(field("url"), field("home"), field("trust"), field("newIn"));
    }

    /**
     * All faults.
     *
     * @param keptAddress where the kept secret belongs; empty if there is none
     * @param units in which accounts may arise
     */
    List<WayFault> faults(String keptAddress, Set<UUID> units) {
        List<WayFault> faults =
                new ArrayList<>(
                        switch (kind) {
                            case LDAP -> ldapFaults();
                            case OIDC -> oidcFaults();
                            case CAS -> casFaults();
                        });
        if (isReadableAddress() && settings().crossesInTheClear()) {
            faults.add(
                    switch (kind) {
                        case LDAP -> WayFault.LDAP_IN_THE_CLEAR;
                        case OIDC -> WayFault.ISSUER_IN_THE_CLEAR;
                        case CAS -> WayFault.CAS_IN_THE_CLEAR;
                    });
        }
        if (!isReadable(field("trust"))) {
            faults.add(WayFault.TRUST_UNREADABLE);
        }
        if (secret().isEmpty() && !keptAddress.isEmpty() && !keptAddress.equals(address())) {
            faults.add(WayFault.SECRET_AGAIN);
        }
        if (!field("newIn").isEmpty()
                && UnitId.of(field("newIn")).filter(units::contains).isEmpty()) {
            faults.add(WayFault.UNIT_UNKNOWN);
        }
        return faults;
    }

    private List<WayFault> ldapFaults() {
        List<WayFault> faults = new ArrayList<>();
        require(faults, isAddress("url", Set.of("ldap", "ldaps")), WayFault.LDAP_URL_UNFIT);
        require(faults, !field("userBase").isEmpty(), WayFault.USER_BASE_MISSING);
        require(faults, isFilter("userFilter"), WayFault.USER_FILTER_UNFIT);
        require(faults, !field("nameAttribute").isEmpty(), WayFault.NAME_ATTRIBUTE_MISSING);
        require(
                faults,
                ldap().groupRoles().stream().allMatch(GroupRoles::isFit),
                WayFault.GROUP_ROLES_UNFIT);
        return faults;
    }

    private List<WayFault> oidcFaults() {
        List<WayFault> faults = new ArrayList<>();
        require(faults, isAddress("issuer", WEB), WayFault.ISSUER_UNFIT);
        require(faults, isHome(), WayFault.HOME_UNFIT);
        require(faults, !field("clientId").isEmpty(), WayFault.CLIENT_ID_MISSING);
        require(faults, !field("nameClaim").isEmpty(), WayFault.NAME_CLAIM_MISSING);
        return faults;
    }

    private List<WayFault> casFaults() {
        List<WayFault> faults = new ArrayList<>();
        require(faults, isAddress("url", WEB), WayFault.CAS_URL_UNFIT);
        require(faults, isHome(), WayFault.HOME_UNFIT);
        return faults;
    }

    private static void require(List<WayFault> faults, boolean good, WayFault fault) {
        if (!good) {
            faults.add(fault);
        }
    }

    private boolean isAddress(String name, Set<String> schemes) {
        URI uri = uri(field(name));
        return uri.getScheme() != null
                && schemes.contains(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null;
    }

    private boolean isReadableAddress() {
        return kind == WayKind.LDAP
                ? isAddress("url", Set.of("ldap", "ldaps"))
                : isAddress(kind == WayKind.OIDC ? "issuer" : "url", WEB);
    }

    private boolean isHome() {
        String path = uri(field("home")).getPath();
        return isAddress("home", WEB) && (path == null || path.isEmpty());
    }

    private boolean isFilter(String name) {
        return field(name).startsWith("(") && field(name).contains("{0}");
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException unreadable) {
            return URI.create("");
        }
    }

    private static boolean isReadable(String pem) {
        try {
            Outgoing.trusting(pem);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
