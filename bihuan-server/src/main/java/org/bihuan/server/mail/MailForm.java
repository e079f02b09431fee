package org.bihuan.server.mail;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Refusal;

/**
 * What was typed about the mail server.
 *
 * @param kept what stood before
 * @param hasPassword whether a password is kept; it goes to no other server than the one it was
 *     typed for
 */
record MailForm(Map<String, String> typed, MailSettings kept, boolean hasPassword) {

    MailForm {
        typed = Map.copyOf(typed);
    }

    private String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    boolean enabled() {
        return typed.containsKey("enabled");
    }

    String sample() {
        return field("sample");
    }

    /** As it was typed. */
    String password() {
        return typed.getOrDefault("password", "");
    }

    Map<String, String> fields() {
        return Map.of(
                "host", field("host"),
                "port", field("port"),
                "security", field("security"),
                "user", field("user"),
                "sender", field("sender"),
                "home", field("home"),
                "trust", field("trust"));
    }

    static Map<String, String> fields(MailSettings settings) {
        return Map.of(
                "host", settings.host(),
                "port", Integer.toString(settings.port()),
                "security", settings.security().word(),
                "user", settings.user(),
                "sender", settings.sender(),
                "home", settings.home(),
                "trust", settings.trust());
    }

    MailSettings settings() {
        return new MailSettings(
                field("host"),
                Integer.parseInt(field("port")),
                Arrays.stream(MailSettings.Security.values())
                        .filter(one -> one.word().equals(field("security")))
                        .findFirst()
                        .orElseThrow(),
                field("user"),
                field("sender"),
                field("home").replaceFirst("/+$", ""),
                field("trust"));
    }

    /** All that is wrong with it. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        require(refusals, field("host").matches("[A-Za-z0-9.:_-]{1,200}"), "host");
        require(
                refusals,
                field("port").matches("[1-9]\\d{0,4}") && Integer.parseInt(field("port")) < 65_536,
                "port");
        require(
                refusals,
                Arrays.stream(MailSettings.Security.values())
                        .anyMatch(one -> one.word().equals(field("security"))),
                "security");
        require(refusals, isGiven("sender"), "sender");
        require(refusals, Outbox.isAddress(sample()), "sample");
        require(refusals, field("home").isEmpty() || isHome(), "home");
        require(refusals, isReadable(), "trust");
        if (password().isEmpty()
                && hasPassword
                && !field("user").isEmpty()
                && !field("host").equals(kept.host())) {
            refusals.add(Refusal.at("password", "mailing.refused.password-again"));
        }
        return refusals;
    }

    private boolean isGiven(String name) {
        return !field(name).isEmpty() && Outbox.isAddress(field(name));
    }

    private boolean isHome() {
        try {
            URI home = URI.create(field("home"));
            return List.of("http", "https").contains(String.valueOf(home.getScheme()))
                    && home.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private boolean isReadable() {
        if (field("trust").isEmpty()) {
            return true;
        }
        try {
            byte[] pem = field("trust").getBytes(StandardCharsets.US_ASCII);
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem))
                    .isEmpty();
        } catch (CertificateException unreadable) {
            return false;
        }
    }

    private static void require(List<Refusal> refusals, boolean good, String field) {
        if (!good) {
            refusals.add(Refusal.at(field, "mailing.refused." + field));
        }
    }
}
