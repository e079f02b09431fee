package org.bihuan.server.outside;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.bihuan.server.identity.OutsideIdentity;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Way;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.DefaultLdapAuthoritiesPopulator;

/**
 * One conversation with a directory, as configured. Spring Security speaks; this says with whom.
 */
final class LdapCall {

    private static final String MILLISECONDS = Long.toString(Outgoing.PATIENCE.toMillis());

    private final LdapSettings settings;
    private final SSLContext trust;
    private final DefaultSpringSecurityContextSource source;

    /**
     * @throws IllegalArgumentException if the address or a certificate is none
     */
    LdapCall(LdapSettings settings, String bindPassword) {
        this.settings = settings;
        this.trust = Outgoing.trusting(settings.trust());
        this.source = source(bindPassword);
    }

    private DefaultSpringSecurityContextSource source(String bindPassword) {
        var made = new DefaultSpringSecurityContextSource(settings.url());
        Map<String, Object> environment = new TreeMap<>();
        environment.put("com.sun.jndi.ldap.connect.timeout", MILLISECONDS);
        environment.put("com.sun.jndi.ldap.read.timeout", MILLISECONDS);
        environment.put("java.naming.ldap.attributes.binary", "objectGUID");
        made.setPooled(false);
        made.setReferral("ignore");
        if (settings.url().startsWith("ldaps:")) {
            environment.put("java.naming.ldap.factory.socket", LdapSockets.class.getName());
        } else if (settings.startTls()) {
            var tls = new DefaultTlsDirContextAuthenticationStrategy();
            tls.setSslSocketFactory(trust.getSocketFactory());
            tls.setShutdownTlsGracefully(true);
            made.setAuthenticationStrategy(tls);
        }
        if (settings.bindDn().isEmpty()) {
            made.setAnonymousReadOnly(true);
        } else {
            made.setUserDn(settings.bindDn());
            made.setPassword(bindPassword);
        }
        made.setBaseEnvironmentProperties(environment);
        made.afterPropertiesSet();
        return made;
    }

    /** Connects and signs in as the account that searches. */
    void bind() {
        run(() -> {
            try {
                source.getReadOnlyContext().close();
            } catch (javax.naming.NamingException unclosed) {
                throw org.springframework.ldap.support.LdapUtils.convertLdapException(unclosed);
            }
            return true;
        });
    }

    /** Finds the entry of somebody without his password. */
    DirContextOperations find(String name) {
        return run(() -> search().searchForUser(name));
    }

    /** Whom the directory has under this name and password. */
    OutsideIdentity authenticate(String name, String password) {
        return run(() -> {
            BindAuthenticator authenticator = new BindAuthenticator(source);
            authenticator.setUserSearch(search());
            authenticator.setAlsoHandleJavaxNamingBindExceptions(true);
            authenticator.setUserAttributes(attributes());
            DirContextOperations user =
                    authenticator.authenticate(
                            UsernamePasswordAuthenticationToken.unauthenticated(name, password));
            return identity(user, name);
        });
    }

    private FilterBasedLdapUserSearch search() {
        var search =
                new FilterBasedLdapUserSearch(settings.userBase(), settings.userFilter(), source);
        search.setReturningAttributes(attributes());
        search.setSearchTimeLimit((int) Outgoing.PATIENCE.toMillis());
        return search;
    }

    private String[] attributes() {
        return new String[] {
            settings.nameAttribute(), settings.displayAttribute(), settings.subjectAttribute()
        };
    }

    private OutsideIdentity identity(DirContextOperations user, String typed) {
        return new OutsideIdentity(
                Way.LDAP,
                text(user, settings.subjectAttribute()).orElse(user.getNameInNamespace()),
                text(user, settings.nameAttribute()).orElse(typed),
                text(user, settings.displayAttribute()).orElse(""),
                roles(user, typed),
                UnitId.of(settings.newIn()));
    }

    private static Optional<String> text(DirContextOperations user, String attribute) {
        if (attribute.isEmpty()) {
            return Optional.empty();
        }
        Object value = user.getObjectAttribute(attribute);
        if (value instanceof byte[] bytes) {
            return Optional.of(HexFormat.of().formatHex(bytes));
        }
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isEmpty());
    }

    private Optional<Set<Role>> roles(DirContextOperations user, String typed) {
        if (settings.groupBase().isEmpty()) {
            return Optional.empty();
        }
        var populator = new DefaultLdapAuthoritiesPopulator(source, settings.groupBase());
        populator.setGroupSearchFilter(settings.groupFilter());
        populator.setRolePrefix("");
        populator.setConvertToUpperCase(false);
        populator.setSearchSubtree(true);
        Map<String, Role> roleOfGroup = GroupRoles.of(settings.groupRoles());
        Set<Role> roles = new HashSet<>();
        populator.getGrantedAuthorities(user, typed).stream()
                .map(group -> Optional.ofNullable(roleOfGroup.get(group.getAuthority())))
                .forEach(role -> role.ifPresent(roles::add));
        return Optional.of(roles);
    }

    private <T> T run(Supplier<T> talk) {
        return ScopedValue.where(LdapSockets.TRUST, trust).call(talk::get);
    }

    /** For the page: the DN of an entry and what it would be called here. */
    List<String> shown(DirContextOperations user) {
        return List.of(user.getNameInNamespace(), text(user, settings.nameAttribute()).orElse(""));
    }
}
