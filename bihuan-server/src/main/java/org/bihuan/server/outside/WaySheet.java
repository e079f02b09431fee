package org.bihuan.server.outside;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.page.Choice;

/** One way on a page. Public only because templates are elsewhere. */
public record WaySheet(
        String word,
        boolean enabled,
        boolean configured,
        boolean hasSecret,
        Map<String, String> fields,
        List<Choice> units,
        Optional<Trial> trial) {

    public WaySheet {
        fields = Map.copyOf(fields);
        units = List.copyOf(units);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean is(String name) {
        return fields.containsKey(name);
    }

    public String href() {
        return OutsideWayPages.LIST + "/" + word;
    }

    /** Whether it would send secrets in the clear, and is not used therefore. */
    public boolean inTheClear() {
        return configured
                && InTheClear.crosses(
                        is("issuer") ? field("issuer") : field("url"), is("startTls"));
    }

    static Map<String, String> fieldsOf(WaySettings settings) {
        Map<String, String> fields = new HashMap<>();
        switch (settings) {
            case LdapSettings ldap -> put(fields, ldap);
            case OidcSettings oidc -> {
                fields.put("issuer", oidc.issuer());
                fields.put("home", oidc.home());
                fields.put("clientId", oidc.clientId());
                fields.put("nameClaim", oidc.nameClaim());
                fields.put("trust", oidc.trust());
                fields.put("newIn", oidc.newIn());
            }
            case CasSettings cas -> {
                fields.put("url", cas.url());
                fields.put("home", cas.home());
                fields.put("trust", cas.trust());
                fields.put("newIn", cas.newIn());
            }
        }
        return fields;
    }

    private static void put(Map<String, String> fields, LdapSettings ldap) {
        fields.put("url", ldap.url());
        fields.put("trust", ldap.trust());
        fields.put("bindDn", ldap.bindDn());
        fields.put("userBase", ldap.userBase());
        fields.put("userFilter", ldap.userFilter());
        fields.put("nameAttribute", ldap.nameAttribute());
        fields.put("displayAttribute", ldap.displayAttribute());
        fields.put("subjectAttribute", ldap.subjectAttribute());
        fields.put("groupBase", ldap.groupBase());
        fields.put("groupFilter", ldap.groupFilter());
        fields.put("groupRoles", String.join("\n", ldap.groupRoles()));
        fields.put("newIn", ldap.newIn());
        if (ldap.startTls()) {
            fields.put("startTls", "true");
        }
    }
}
