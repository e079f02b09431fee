package org.bihuan.server.mail;

/**
 * The server that takes mail from us.
 *
 * @param user empty: it takes mail without a sign-in
 * @param sender the address that mails come from
 * @param home address of this server as people open it, to link to; empty: mails hold no links
 * @param trust certificates to trust besides the usual ones, as PEM; may be empty
 */
record MailSettings(
        String host,
        int port,
        Security security,
        String user,
        String sender,
        String home,
        String trust) {

    static final MailSettings EMPTY = new MailSettings("", 25, Security.STARTTLS, "", "", "", "");

    /** How the way to it is kept from others. */
    enum Security {
        /** Begins in clear and must become encrypted before anything is said. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** In clear; only for a server in the same room. */
        NONE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
