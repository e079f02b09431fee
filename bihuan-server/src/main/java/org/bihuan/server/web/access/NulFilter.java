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
 *
 * <p>A whole document that was pasted, the field {@code text}, is left as it is: it is kept to the
 * character or refused with the place by whoever reads it.
 */
final class NulFilter extends OncePerRequestFilter {

    private static final String DOCUMENT = "text";

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

        private static @Nullable String plain(String name, @Nullable String typed) {
            return typed == null || name.equals(DOCUMENT) ? typed : typed.replace("\0", "");
        }

        @Override
        public @Nullable String getParameter(String name) {
            return plain(name, super.getParameter(name));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null
                    ? null
                    : Arrays.stream(values).map(value -> plain(name, value)).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> plain = new LinkedHashMap<>();
            super.getParameterMap()
                    .forEach((name, values) ->
                            plain.put(
                                    name,
                                    Arrays.stream(values)
                                            .map(value -> plain(name, value))
                                            .toArray(String[]::new)));
            return plain;
        }
    }
}
