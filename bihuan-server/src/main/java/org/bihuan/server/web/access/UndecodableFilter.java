package org.bihuan.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A field that is no UTF-8, or cannot be read for another reason, is the sender's fault and no
 * fault of ours: answered with the page for it, and not written to the log by Tomcat, which would
 * quote what stands in the field.
 */
final class UndecodableFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
        } catch (ServletException wrapped) {
            if (!(wrapped.getRootCause() instanceof InvalidParameterException unreadable)) {
                throw wrapped;
            }
            response.sendError(unreadable.getErrorCode());
        }
    }
}
