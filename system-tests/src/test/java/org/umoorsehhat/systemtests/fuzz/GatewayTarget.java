package org.umoorsehhat.systemtests.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.umoorsehhat.systemtests.wire.Wire;
import org.umoorsehhat.systemtests.wire.WireAnswer;
import org.umoorsehhat.systemtests.wire.WireRequest;
import org.umoorsehhat.testsupport.fuzz.FuzzAnswer;
import org.umoorsehhat.testsupport.fuzz.FuzzRequest;
import org.umoorsehhat.testsupport.fuzz.FuzzTarget;

/** Sends to the gateway, and spoils some of it on the way. For one thread. */
final class GatewayTarget implements FuzzTarget, AutoCloseable {

    /** Longer than any answer may take: the gateway itself gives up after 10 s. */
    private static final Duration BOUND = Duration.ofSeconds(12);

    private final URI gateway;
    private final String token;
    private final Spoils spoils;
    private final Random random;
    private Wire wire;
    private WireRequest last;
    private Duration slowest = Duration.ZERO;

    /**
     * @param token empty for none
     */
    GatewayTarget(URI gateway, String token, long seed) {
        this.gateway = gateway;
        this.token = token;
        this.random = new Random(seed);
        this.spoils = new Spoils(random);
    }

    Duration slowest() {
        return slowest;
    }

    @Override
    public FuzzAnswer send(FuzzRequest request) {
        WireRequest whole = plain(request);
        last = random.nextInt(3) == 0 ? whole : spoils.spoiled(whole);
        long began = System.nanoTime();
        try {
            WireAnswer answer = answer(last);
            String type = answer.mediaType();
            return new FuzzAnswer(answer.status(), type.isEmpty() ? null : type, answer.body());
        } catch (SocketTimeoutException e) {
            end();
            return new FuzzAnswer(0, null, "no answer within " + BOUND);
        } catch (IOException e) {
            end();
            return new FuzzAnswer(0, null, "no answer: " + e);
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
    }

    /** A connection that was kept may have been closed meanwhile: what gets none is sent anew. */
    private WireAnswer answer(WireRequest request) throws IOException {
        if (wire != null) {
            try {
                return exchange(request);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                end();
            }
        }
        wire = Wire.open(gateway, "127.0.3." + (1 + random.nextInt(250)));
        return exchange(request);
    }

    private WireAnswer exchange(WireRequest request) throws IOException {
        wire.send(request.bytes());
        WireAnswer answer = wire.answer(request.method(), BOUND);
        if (!answer.isKept() || answer.status() >= 400) {
            end();
        }
        return answer;
    }

    private WireRequest plain(FuzzRequest request) {
        var headers = new ArrayList<String>();
        if (!token.isEmpty()) {
            headers.add("Authorization: Bearer " + token);
        }
        request.headers().forEach((name, value) -> headers.add(name + ": " + value));
        String body = request.body();
        if (body != null) {
            headers.add("Content-Type: application/json");
        }
        return new WireRequest(
                request.method(),
                request.uri(),
                headers,
                body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String describe(FuzzRequest request) {
        return last.curl(gateway);
    }

    private void end() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (wire != null) {
            wire.close();
            wire = null;
        }
    }
}
