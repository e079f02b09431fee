package org.bihuan.server.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/**
 * How JNDI gets sockets that trust what was configured: it wants the name of a class and calls its
 * {@link #getDefault()} on the thread that connects. That thread has bound whom to trust.
 */
public final class LdapSockets extends SocketFactory {

    static final ScopedValue<SSLContext> TRUST = ScopedValue.newInstance();

    private final SocketFactory sockets;

    private LdapSockets(SocketFactory sockets) {
        this.sockets = sockets;
    }

    /** Called by JNDI. */
    public static SocketFactory getDefault() {
        return new LdapSockets(TRUST.get().getSocketFactory());
    }

    @Override
    public Socket createSocket() throws IOException {
        return sockets.createSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return sockets.createSocket(host, port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return sockets.createSocket(host, port, from, fromPort);
    }
}
