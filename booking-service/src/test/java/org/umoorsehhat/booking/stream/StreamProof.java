package org.umoorsehhat.booking.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Five thousand listeners to one instance, and some who do not read. Needs 10,000 and some open
 * files ({@code ulimit -n 16384}), for both ends of the connections are here.
 */
@Tag("proof")
@ServiceTest(properties = "umoorsehhat.booking.stream.max-listeners=6000")
@Import(LedgerEvents.class)
class StreamProof {

    private static final int LISTENERS = 5_000;
    private static final int AT_ONCE = 100;
    private static final int DEAF = 5;
    private static final int NOISE = 8_000;

    /** What a listener may cost: its connection, its queue, its security context. */
    private static final long BYTES_EACH = 64 << 10;

    private final Clinic clinic;
    private final LocalDate day = Clinic.day();

    StreamProof(@Autowired Database database, @Autowired LedgerEvents ledger) {
        this.clinic = new Clinic(database, ledger);
    }

    @Test
    void fiveThousandHoldAndWhoDoesNotReadIsDropped(
            @Autowired MeterRegistry meters, @LocalServerPort int port) throws IOException {
        var api = new Api(port);
        long doctor = clinic.doctor();
        long patient = clinic.patient();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        soon(() -> {
            try (var stream = EventStreamClient.of(port, "patient" + patient, null)) {
                return stream.refusal() != 503;
            }
        });
        soon(() -> listeners(meters) == 0);
        long empty = usedMemory();
        try (var listening = new EventStreamClients(port, LISTENERS, 2)) {
            long began = System.nanoTime();
            while (listening.opened() < LISTENERS) {
                for (int i = 0; i < AT_ONCE; i++) {
                    listening.open(Api.token(i % 2 == 0 ? "patient" + patient : "doctor" + doctor));
                }
                soon(() -> listening.begun() == listening.opened());
            }
            long joined = millisecondsSince(began);
            assertThat(listeners(meters)).isEqualTo(LISTENERS);
            long full = usedMemory();
            assertThat((full - empty) / LISTENERS).isLessThan(BYTES_EACH);

            began = System.nanoTime();
            long id = api.book(doctor, patient, day, "10:00").id();
            soon(() -> listening.heard(1) == LISTENERS);
            long told = millisecondsSince(began);

            List<Socket> deaf = deaf(port);
            soon(() -> listeners(meters) == LISTENERS + DEAF);
            began = System.nanoTime();
            publishOtherChanges();
            soon(() -> listeners(meters) == LISTENERS);
            assertThat(meters.counter("stream.listeners.dropped").count()).isEqualTo(DEAF);
            long dropped = millisecondsSince(began);
            assertThat((usedMemory() - empty) / LISTENERS)
                    .as("after %d changes", NOISE)
                    .isLessThan(BYTES_EACH);

            api.act("doctor" + doctor, id, "confirm", null);
            soon(() -> listening.heard(2) == LISTENERS);
            assertThat(listening.ended()).isZero();
            System.out.printf(
                    "%d listeners joined in %d ms and cost %d KiB each; a booking reached all after %d ms; %d who"
                            + " did not read were dropped within %d changes and %d ms%n",
                    LISTENERS,
                    joined,
                    (full - empty) / LISTENERS >> 10,
                    told,
                    DEAF,
                    NOISE,
                    dropped);
            for (Socket socket : deaf) {
                socket.close();
            }
        }
        soon(() -> listeners(meters) == 0);
    }

    private static void soon(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private static long millisecondsSince(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime).toMillis();
    }

    private static double listeners(MeterRegistry meters) {
        return meters.get("stream.listeners").gauge().value();
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Administrators' connections that are never read. */
    private static List<Socket> deaf(int port) throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < DEAF; i++) {
            var socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.getOutputStream().write(EventStreamClients.request(Api.token("admin")));
            sockets.add(socket);
        }
        return sockets;
    }

    private static void publishOtherChanges() {
        String type = "org.umoorsehhat.booking.appointment-confirmed.v1";
        var data =
                (ObjectNode)
                        JsonMapper.shared()
                                .readTree(
                                        EventContracts.examples(type)
                                                .findFirst()
                                                .orElseThrow()
                                                .json());
        data.put("doctor_id", 999_999_999L).put("patient_id", 999_999_999L);
        for (int i = 0; i < NOISE; i++) {
            String reference = UUID.randomUUID().toString();
            data.put("booking_reference", reference);
            TopicWriter.send(
                    "booking.public.appointments", type, reference, reference, 1, data.toString());
        }
    }
}
