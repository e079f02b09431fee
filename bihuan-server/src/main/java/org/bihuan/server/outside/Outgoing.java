package org.bihuan.server.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What holds for every connection that leaves this machine. */
final class Outgoing {

    /** For connecting, and again for each answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private Outgoing() {}

    /**
     * Trusts the certificates given in PEM, or those of the system if none are given.
     *
     * @throws IllegalArgumentException if the text is not empty and holds no certificate
     */
    static SSLContext trusting(String pem) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, pem.isBlank() ? null : managers(pem).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }

    private static TrustManagerFactory managers(String pem)
            throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates(pem)) {
            trusted.setCertificateEntry("ca-" + number++, certificate);
        }
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory;
    }

    private static Collection<? extends Certificate> certificates(String pem)
            throws CertificateException {
        Collection<? extends Certificate> found =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(
                                new ByteArrayInputStream(
                                        pem.strip().getBytes(StandardCharsets.UTF_8)));
        if (found.isEmpty()) {
            throw new CertificateException("no certificate in it");
        }
        return found;
    }
}
