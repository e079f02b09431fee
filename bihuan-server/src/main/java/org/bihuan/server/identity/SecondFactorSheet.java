package org.bihuan.server.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bihuan.server.page.Page;

/** One's own second factor on a page. Public only because templates are elsewhere. */
public sealed interface SecondFactorSheet {

    record Off() implements SecondFactorSheet {}

    /**
     * @param secret in groups of four, to be typed
     * @param link for an authenticator on the same device
     */
    record Begun(String signInName, String secret, String link, QrPicture picture)
            implements SecondFactorSheet {}

    record On(String since, int recoveryCodes, boolean asked) implements SecondFactorSheet {}

    static SecondFactorSheet of(Page page, SecondFactor.State state) {
        return switch (state) {
            case SecondFactor.State.Off() -> new Off();
            case SecondFactor.State.Begun(String name, String secret) -> begun(name, secret);
            case SecondFactor.State.On(Instant since, int codes, boolean asked) ->
                    new On(page.moment(since), codes, asked);
        };
    }

    private static Begun begun(String name, String secret) {
        String link = link(name, secret);
        return new Begun(name, secret.replaceAll("(.{4})(?=.)", "$1 "), link, QrPicture.of(link));
    }

    /** The key URI format that authenticators read. */
    private static String link(String name, String secret) {
        return "otpauth://totp/Bihuan:"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")
                + "?secret="
                + secret
                + "&issuer=Bihuan&algorithm=SHA1&digits=6&period="
                + ClockCode.PERIOD_SECONDS;
    }
}
