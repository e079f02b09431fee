package org.bihuan.server.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * How HTTP is spoken with the one host that was configured: with patience that ends, and without
 * following anything elsewhere.
 */
final class HttpCalls implements ClientHttpRequestInterceptor {

    private final URI only;
    private final ClientHttpRequestFactory requests;

    /**
     * @param only whose scheme, host and port every address must have
     */
    HttpCalls(URI only, String trust) {
        this.only = only;
        JdkClientHttpRequestFactory factory =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(Outgoing.PATIENCE)
                                .sslContext(Outgoing.trusting(trust))
                                .build());
        factory.setReadTimeout(Outgoing.PATIENCE);
        this.requests = factory;
    }

    ClientHttpRequestFactory requests() {
        return requests;
    }

    /** Refuses an address of another host before anything is sent there. */
    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (!isSameOrigin(request.getURI(), only)) {
            throw new Failure.Told(Failure.ENDPOINT_ELSEWHERE);
        }
        return execution.execute(request, body);
    }

    static boolean isSameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort();
    }
}
