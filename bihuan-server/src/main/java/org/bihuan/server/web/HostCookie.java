package org.bihuan.server.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The name of a cookie: over HTTPS with the {@code __Host-} prefix, which keeps other hosts of the
 * same domain from writing it.
 */
final class HostCookie {

    private HostCookie() {}

    static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
