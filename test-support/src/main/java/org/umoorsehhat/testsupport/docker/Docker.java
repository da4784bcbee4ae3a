package org.umoorsehhat.testsupport.docker;

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
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a Docker daemon the two questions that decide whether tests use it: does it answer, and can
 * it have the image?
 *
 * <p>Testcontainers finds out too, but takes ten seconds and fifty lines of log where there is no
 * daemon, and two minutes where an image cannot be pulled.
 */
public record Docker(SocketAddress daemon) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A pull says something more often than this. */
    private static final Duration PULL_PATIENCE = Duration.ofSeconds(30);

    /** The daemon of this machine, if it answers. */
    public static Optional<Docker> find() {
        return address(System.getenv("DOCKER_HOST")).map(Docker::new).filter(Docker::answers);
    }

    boolean answers() {
        return status("GET", "/_ping", PATIENCE) == 200;
    }

    /** Whether the image is there or could be pulled. */
    public boolean has(String image) {
        String inspect = "/images/%s/json".formatted(image);
        if (status("GET", inspect, PATIENCE) == 200) {
            return true;
        }
        int tag = image.lastIndexOf(':');
        status(
                "POST",
                "/images/create?fromImage=%s&tag=%s"
                        .formatted(image.substring(0, tag), image.substring(tag + 1)),
                PULL_PATIENCE);
        return status("GET", inspect, PATIENCE) == 200;
    }

    /** The status of the answer once all of it has come; 0 for none. */
    private int status(String method, String path, Duration patience) {
        String request =
                "%s %s HTTP/1.1\r\nHost: docker\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .formatted(method, path);
        try (Selector selector = Selector.open();
                SocketChannel channel = open()) {
            channel.connect(daemon);
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            var start = ByteBuffer.allocate(12);
            ByteBuffer rest = ByteBuffer.allocate(8_192);
            while (selector.select(patience.toMillis()) > 0) {
                selector.selectedKeys().clear();
                rest.clear();
                if (channel.read(start.hasRemaining() ? start : rest) < 0) {
                    return code(start);
                }
            }
            return 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static int code(ByteBuffer start) {
        String line = new String(start.array(), StandardCharsets.US_ASCII);
        return line.matches("HTTP/1\\.[01] \\d{3}") ? Integer.parseInt(line.substring(9)) : 0;
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

    private SocketChannel open() throws IOException {
        return daemon instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }
}
