package org.umoorsehhat.testsupport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a Docker daemon for a sign of life.
 *
 * <p>Testcontainers finds out too, but takes ten seconds and fifty lines of log where there is
 * none.
 */
final class Docker {

    private static final long PATIENCE_MS = 2_000;

    private Docker() {}

    static boolean answers() {
        return address(System.getenv("DOCKER_HOST")).filter(Docker::answers).isPresent();
    }

    static boolean answers(SocketAddress daemon) {
        try (Selector selector = Selector.open();
                SocketChannel channel = open(daemon)) {
            channel.connect(daemon);
            channel.write(
                    ByteBuffer.wrap(
                            "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            if (selector.select(PATIENCE_MS) == 0) {
                return false;
            }
            ByteBuffer status = ByteBuffer.allocate(12);
            channel.read(status);
            return new String(status.array(), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the daemon should be: {@code DOCKER_HOST}, else the first of the usual sockets. */
    static Optional<SocketAddress> address(@Nullable String dockerHost) {
        if (dockerHost == null || dockerHost.isBlank()) {
            return usualSockets()
                    .filter(Files::exists)
                    .findFirst()
                    .map(UnixDomainSocketAddress::of);
        }
        URI uri = URI.create(dockerHost);
        return switch (uri.getScheme()) {
            case "unix" -> Optional.of(UnixDomainSocketAddress.of(uri.getPath()));
            case "tcp" -> Optional.of(new InetSocketAddress(uri.getHost(), uri.getPort()));
            case null, default -> Optional.empty();
        };
    }

    private static Stream<Path> usualSockets() {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".docker/desktop/docker.sock"),
                home.resolve(".colima/default/docker.sock"));
    }

    private static SocketChannel open(SocketAddress daemon) throws IOException {
        return daemon instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }
}
