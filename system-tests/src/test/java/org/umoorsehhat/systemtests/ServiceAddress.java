package org.umoorsehhat.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Plays a Service of Kubernetes: one address for several pods. Each new connection goes to the next
 * of those that are its endpoints just then; one that exists stays where it is.
 */
final class ServiceAddress implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final ServerSocket door;
    private final Supplier<List<Integer>> endpoints;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger turn = new AtomicInteger();

    /**
     * @param endpoints the ports that may get a new connection
     */
    ServiceAddress(Supplier<List<Integer>> endpoints) {
        this.endpoints = endpoints;
        try {
            this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::letIn);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void letIn() {
        try {
            while (true) {
                Socket caller = door.accept();
                threads.execute(() -> connect(caller));
            }
        } catch (IOException closed) {
            threads.shutdownNow();
        }
    }

    private void connect(Socket caller) {
        List<Integer> ports = endpoints.get();
        if (ports.isEmpty()) {
            close(caller);
            return;
        }
        int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
        try (caller;
                var pod = new Socket(InetAddress.getLoopbackAddress(), port)) {
            caller.setTcpNoDelay(true);
            pod.setTcpNoDelay(true);
            var answers = threads.submit(() -> pass(pod, caller));
            pass(caller, pod);
            answers.get();
        } catch (IOException | ExecutionException brokenOff) {
            // Both ends are closed: the caller sees what it would see of the pod.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes on all that one says, and then that it has no more to say. */
    private static boolean pass(Socket from, Socket to) throws IOException {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            to.shutdownOutput();
        }
        return true;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
