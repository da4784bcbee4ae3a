package org.umoorsehhat.notification.channel.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class NoDelaySocketFactoryTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final NoDelaySocketFactory sockets = new NoDelaySocketFactory();

    @Test
    void everyKindOfSocketHasTcpNoDelay() throws IOException {
        try (var server = new ServerSocket(0, 50, HERE)) {
            int port = server.getLocalPort();
            String name = server.getInetAddress().getHostAddress();
            requireNoDelay(sockets.createSocket());
            requireNoDelay(sockets.createSocket(name, port));
            requireNoDelay(sockets.createSocket(HERE, port));
            requireNoDelay(sockets.createSocket(name, port, HERE, 0));
            requireNoDelay(sockets.createSocket(HERE, port, HERE, 0));
        }
    }

    private static void requireNoDelay(Socket made) throws IOException {
        try (Socket socket = made) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
    }
}
