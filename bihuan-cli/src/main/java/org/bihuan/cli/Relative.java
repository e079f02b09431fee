package org.bihuan.cli;

import java.nio.charset.StandardCharsets;

/** Relative names as addresses. */
final class Relative {
    /** RFC 3986, unreserved, and what parts the steps of a path. */
    private static final String PLAIN = "-._~/";

    private Relative() {}

    /** A relative reference in ASCII; nothing in it can look like a scheme or a host. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean plain = letter || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return uri.toString();
    }
}
