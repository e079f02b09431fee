package org.bihuan.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes every NUL out of what was typed: PostgreSQL keeps none in a text, and nobody types one on
 * purpose. Looked at only when somebody asks for a field, so that no upload is read any earlier.
 */
final class NulFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutNul(request), response);
    }

    private static final class WithoutNul extends HttpServletRequestWrapper {

        WithoutNul(HttpServletRequest request) {
            super(request);
        }

        private static @Nullable String plain(@Nullable String typed) {
            return typed == null ? null : typed.replace("\0", "");
        }

        @Override
        public @Nullable String getParameter(String name) {
            return plain(super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null
                    ? null
                    : Arrays.stream(values).map(WithoutNul::plain).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> plain = new LinkedHashMap<>();
            super.getParameterMap()
                    .forEach((name, values) ->
                            plain.put(
                                    name,
                                    Arrays.stream(values)
                                            .map(WithoutNul::plain)
                                            .toArray(String[]::new)));
            return plain;
        }
    }
}
