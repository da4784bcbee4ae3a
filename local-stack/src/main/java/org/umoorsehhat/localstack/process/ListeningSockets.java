package org.umoorsehhat.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where processes listen for TCP connections, as the system sees it; only Linux tells. */
public final class ListeningSockets {

    private static final String LISTENING = "0A";

    private ListeningSockets() {}

    /**
     * Every address that a process or a child of it listens on; none where the system is silent.
     */
    public static List<InetSocketAddress> of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> of(Path.of("/proc", String.valueOf(one.pid()))).stream())
                .distinct()
                .toList();
    }

    /** Those that others than this machine reach. */
    public static List<InetSocketAddress> exposed(ProcessHandle process) {
        return of(process).stream()
                .filter(socket -> !socket.getAddress().isLoopbackAddress())
                .toList();
    }

    private static List<InetSocketAddress> of(Path process) {
        Map<String, InetSocketAddress> all = new HashMap<>();
        for (String table : new String[] {"net/tcp", "net/tcp6"}) {
            all.putAll(table(process.resolve(table)));
        }
        var own = new ArrayList<InetSocketAddress>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                InetSocketAddress socket = all.get(target(file));
                if (socket != null) {
                    own.add(socket);
                }
            }
        } catch (IOException e) {
            // It has ended, or belongs to somebody else.
            return List.of();
        }
        return own;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return "closed meanwhile";
        }
    }

    /** By the name that file descriptors have for them. */
    private static Map<String, InetSocketAddress> table(Path table) {
        Map<String, InetSocketAddress> sockets = new HashMap<>();
        if (!Files.isReadable(table)) {
            return sockets;
        }
        try (Stream<String> lines = Files.lines(table)) {
            lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words[3].equals(LISTENING))
                    .forEach(words -> sockets.put("socket:[" + words[9] + "]", parse(words[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sockets;
    }

    /** {@code 0100007F:1F90}: each four bytes in the machine's order, which is the reverse. */
    static InetSocketAddress parse(String hexadecimal) {
        String[] parts = hexadecimal.split(":");
        byte[] told = HexFormat.of().parseHex(parts[0]);
        byte[] address = new byte[told.length];
        for (int i = 0; i < told.length; i++) {
            address[i] = told[i / 4 * 4 + 3 - i % 4];
        }
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(address), Integer.parseInt(parts[1], 16));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(hexadecimal, e);
        }
    }
}
