package org.bihuan.server.outside;

import org.bihuan.server.identity.OutsidePasswords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** The directory that is configured, asked for one password at a time. */
@Service
class LdapDirectory implements OutsidePasswords {

    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);

    private final OutsideWays ways;

    LdapDirectory(OutsideWays ways) {
        this.ways = ways;
    }

    @Override
    public Answer check(String signInName, String password) {
        var configured = ways.of(WayKind.LDAP, LdapSettings.class, LdapSettings.EMPTY);
        if (!configured.enabled()) {
            return new Answer.Off();
        }
        if (!configured.isUsed()) {
            LOG.warn("directory not asked: passwords would cross the network in the clear");
            return new Answer.Unreachable();
        }
        // A bind without a password is anonymous and succeeds on many servers (RFC 4513, 5.1.2).
        if (password.isEmpty() || signInName.isEmpty()) {
            return new Answer.Unknown();
        }
        try {
            LdapCall call = new LdapCall(configured.settings(), configured.secret());
            return new Answer.Known(call.authenticate(signInName, password));
        } catch (BadCredentialsException
                | UsernameNotFoundException
                | IncorrectResultSizeDataAccessException nobody) {
            return new Answer.Unknown();
        } catch (RuntimeException unreachable) {
            LOG.warn("directory not asked: {}", Failure.of(unreachable));
            return new Answer.Unreachable();
        }
    }
}
