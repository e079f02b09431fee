package org.bihuan.server.outside;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A CAS server on loopback: protocol 2, tickets that are good once and for one service. */
final class CasServer implements AutoCloseable {

    private final Loopback server = new Loopback();
    private final Map<String, String> serviceOfTicket = new HashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    String person = "nobody";

    CasServer() {
        server.on("/cas/login", (_, asked) -> Loopback.Reply.redirect(login(asked.get("service"))));
        server.on("/cas/serviceValidate", (_, asked) -> validate(asked));
    }

    String address() {
        return server.address() + "/cas";
    }

    private String login(String service) {
        return service
                + (service.contains("?") ? "&" : "?")
                + "ticket="
                + URLEncoder.encode(ticketFor(service), StandardCharsets.UTF_8);
    }

    String ticketFor(String service) {
        String ticket = "ST-" + number.incrementAndGet() + "-loopback";
        serviceOfTicket.put(ticket, service);
        return ticket;
    }

    private Loopback.Reply validate(Map<String, String> asked) {
        String service = serviceOfTicket.remove(asked.get("ticket"));
        if (service == null) {
            return failure("INVALID_TICKET", "Ticket not recognized");
        }
        return service.equals(asked.get("service"))
                ? answer(
                        "<cas:authenticationSuccess><cas:user>"
                                + person
                                + "</cas:user></cas:authenticationSuccess>")
                : failure("INVALID_SERVICE", "Ticket of another service");
    }

    private static Loopback.Reply failure(String code, String words) {
        return answer(
                "<cas:authenticationFailure code=\""
                        + code
                        + "\">"
                        + words
                        + "</cas:authenticationFailure>");
    }

    private static Loopback.Reply answer(String content) {
        return new Loopback.Reply(
                200,
                "application/xml",
                "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">"
                        + content
                        + "</cas:serviceResponse>",
                "");
    }

    @Override
    public void close() {
        server.close();
    }
}
