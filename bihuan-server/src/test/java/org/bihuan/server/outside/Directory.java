package org.bihuan.server.outside;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** A real LDAP server on loopback: people, groups, and an account that may search. */
final class Directory implements AutoCloseable {

    static final String BASE = "dc=example,dc=org";
    static final String READER = "cn=reader," + BASE;
    static final String READER_PASSWORD = "reader's secret 7";

    private final InMemoryDirectoryServer server;

    /** Two listeners: plain with StartTLS, and LDAPS with the same certificate. */
    Directory(Certificates certificates) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.setSchema(null);
            config.addAdditionalBindCredentials(READER, READER_PASSWORD);
            config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig(
                            "plain", loopback, 0, certificates.server().getSocketFactory()),
                    InMemoryListenerConfig.createLDAPSConfig(
                            "tls",
                            loopback,
                            0,
                            certificates.server().getServerSocketFactory(),
                            null));
            server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: example");
            server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
            server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
            server.startListening();
        } catch (LDAPException | LDIFException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Directory person(String uid, String name, String password) {
        try {
            server.add(
                    "dn: " + dn(uid),
                    "objectClass: inetOrgPerson",
                    "uid: " + uid,
                    "cn: " + name,
                    "sn: " + name,
                    "userPassword: " + password);
            return this;
        } catch (LDAPException | LDIFException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void remove(String uid) {
        try {
            server.delete(dn(uid));
        } catch (LDAPException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void group(String name, String uid) {
        try {
            server.add(
                    "dn: cn=" + name + ",ou=groups," + BASE,
                    "objectClass: groupOfNames",
                    "cn: " + name,
                    "member: " + dn(uid));
        } catch (LDAPException | LDIFException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void removeGroup(String name) {
        try {
            server.delete("cn=" + name + ",ou=groups," + BASE);
        } catch (LDAPException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String dn(String uid) {
        return "uid=" + uid + ",ou=people," + BASE;
    }

    String plain() {
        return "ldap://localhost:" + server.getListenPort("plain");
    }

    String tls(String host) {
        return "ldaps://" + host + ":" + server.getListenPort("tls");
    }

    /** What an administrator types in. */
    Map<String, String> settings(String url) {
        Map<String, String> fields = new HashMap<>();
        fields.put("url", url);
        fields.put("bindDn", READER);
        fields.put("secret", READER_PASSWORD);
        fields.put("userBase", "ou=people," + BASE);
        fields.put("userFilter", "(uid={0})");
        fields.put("nameAttribute", "uid");
        fields.put("displayAttribute", "cn");
        fields.put("subjectAttribute", "entryUUID");
        fields.put("groupFilter", "(member={0})");
        fields.put("enabled", "true");
        return fields;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
