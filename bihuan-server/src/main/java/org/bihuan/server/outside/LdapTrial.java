package org.bihuan.server.outside;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.ldap.core.DirContextOperations;

/** Tries a directory step by step. */
final class LdapTrial {

    private LdapTrial() {}

    /**
     * @param sampleName somebody to look for; empty to leave that out
     */
    static Trial of(LdapSettings settings, String secret, String sampleName) {
        boolean tls = settings.url().startsWith("ldaps:");
        AtomicReference<LdapCall> call = new AtomicReference<>();
        Trial trial =
                new Trial()
                        .reaching(settings.url(), tls ? 636 : 389)
                        .step(
                                tls || settings.startTls()
                                        ? "outside.trial.ldap-bind-tls"
                                        : "outside.trial.ldap-bind",
                                settings.bindDn(),
                                () -> {
                                    call.set(new LdapCall(settings, secret));
                                    call.get().bind();
                                });
        if (sampleName.isBlank()) {
            return trial;
        }
        return trial.step(
                "outside.trial.ldap-find",
                sampleName,
                () -> {
                    DirContextOperations found = call.get().find(sampleName);
                    if (call.get().shown(found).getLast().isEmpty()) {
                        throw new Failure.Told(Failure.NOBODY_FOUND);
                    }
                });
    }
}
