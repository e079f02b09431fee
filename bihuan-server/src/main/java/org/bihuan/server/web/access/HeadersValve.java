package org.bihuan.server.web.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** For what Tomcat turns away by itself, such as a malformed address: no filter ever sees that. */
final class HeadersValve extends ValveBase {

    HeadersValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        HeadersFilter.ALWAYS.forEach(response::setHeader);
        // Whether the proxy's word is to be believed is not known here; over plain HTTP browsers
        // take no notice of it.
        if (request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"))) {
            response.setHeader("Strict-Transport-Security", HeadersFilter.TRANSPORT);
        }
        getNext().invoke(request, response);
    }
}
