package org.bihuan.server.outside;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a password or a ticket would cross a network that others listen to. What stays on this
 * machine crosses none.
 */
final class InTheClear {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    private InTheClear() {}

    /**
     * Also if the address cannot be read: what is not known to be safe is not.
     *
     * @param startTls whether TLS begins before anything is said
     */
    static boolean crosses(String address, boolean startTls) {
        try {
            URI uri = URI.create(address.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            boolean secured =
                    scheme.equals("https")
                            || scheme.equals("ldaps")
                            || (scheme.equals("ldap") && startTls);
            return !secured && !LOOPBACK.matcher(host).matches();
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
