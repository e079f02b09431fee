package org.bihuan.server.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** Hands a mail over by SMTP; what fails is said as one of {@link Fault}, never swallowed. */
final class Smtp {
    private static final String PATIENCE = "15000";

    private final MailSettings settings;
    private final String password;

    Smtp(MailSettings settings, String password) {
        this.settings = settings;
        this.password = password;
    }

    /** Where it failed. */
    enum Fault {
        HOST_UNKNOWN,
        NOT_REACHED,
        NO_STARTTLS,
        CERTIFICATE,
        SIGN_IN_REFUSED,
        SENDER_REFUSED,
        ADDRESS_REFUSED,
        REFUSED
    }

    /** A mail that was not taken. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1;

        private final Fault fault;

        NotTaken(Fault fault, String answer, Throwable cause) {
            super(answer, cause);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }

        /** What the other side said, shortened; may be empty. */
        String answer() {
            String said = getMessage() == null ? "" : getMessage().strip();
            return said.length() <= 300 ? said : said.substring(0, 300);
        }
    }

    /** Reaches the server, encrypts, signs in; sends nothing. */
    void tryOut() throws NotTaken {
        try (Transport transport = connected(session())) {
            transport.isConnected();
        } catch (MessagingException failed) {
            throw notTaken(failed);
        }
    }

    void send(String to, String subject, String text, Instant at) throws NotTaken {
        Session session = session();
        try (Transport transport = connected(session)) {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(settings.sender()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(at));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failed) {
            throw notTaken(failed);
        }
    }

    private Transport connected(Session session) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        if (settings.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.host(), settings.port(), settings.user(), password);
        }
        return transport;
    }

    private Session session() throws NotTaken {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        if (!settings.trust().isEmpty()) {
            try {
                properties.put("mail.smtp.ssl.socketFactory", trusting().getSocketFactory());
            } catch (GeneralSecurityException | IOException unreadable) {
                throw new NotTaken(
                        Fault.CERTIFICATE, String.valueOf(unreadable.getMessage()), unreadable);
            }
        }
        return Session.getInstance(properties);
    }

    private SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate one :
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(
                                new ByteArrayInputStream(
                                        settings.trust().getBytes(StandardCharsets.US_ASCII)))) {
            store.setCertificateEntry("trusted-" + number++, one);
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static NotTaken notTaken(MessagingException failed) {
        return new NotTaken(fault(failed), String.valueOf(failed.getMessage()), failed);
    }

    /** The library says by type what it knows, and the rest in the chain of causes. */
    private static Fault fault(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            return Fault.SIGN_IN_REFUSED;
        }
        if (failed instanceof SendFailedException refused) {
            return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0
                    ? Fault.ADDRESS_REFUSED
                    : Fault.SENDER_REFUSED;
        }
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof java.net.UnknownHostException) {
                return Fault.HOST_UNKNOWN;
            }
            if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
                return Fault.CERTIFICATE;
            }
            if (cause instanceof java.net.ConnectException
                    || cause instanceof java.net.SocketTimeoutException
                    || cause instanceof java.net.NoRouteToHostException) {
                return Fault.NOT_REACHED;
            }
        }
        String said = String.valueOf(failed.getMessage());
        return said.contains("STARTTLS") ? Fault.NO_STARTTLS : Fault.REFUSED;
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable cause) {
        if (cause instanceof MessagingException wrapped && wrapped.getNextException() != null) {
            return wrapped.getNextException();
        }
        return cause.getCause();
    }
}
