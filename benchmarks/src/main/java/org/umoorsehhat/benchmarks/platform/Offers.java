package org.umoorsehhat.benchmarks.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.umoorsehhat.benchmarks.report.Latency;
import org.umoorsehhat.localstack.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long it takes from the request that frees a seat until the offer has arrived in the inbox of
 * the patient who waits, over the gateway, as the inbox's clock tells, which is this machine's.
 */
public final class Offers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PACE = Duration.ofMillis(250);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceApi gateway;
    private final URI inbox;
    private final Platform platform;
    private final LocalDate firstDay;
    private final Backlog backlog;

    public Offers(Platform platform, LocalDate firstDay, Backlog backlog) {
        this.gateway = new ServiceApi(platform.gateway());
        this.inbox = platform.inbox();
        this.platform = platform;
        this.firstDay = firstDay;
        this.backlog = backlog;
    }

    /**
     * Books seats, has others wait for them, and frees one after the other, four a second.
     *
     * @param first the day to begin with, from 0
     * @param count how many
     */
    public Latency run(int first, int count)
            throws IOException, InterruptedException, SQLException {
        var seats = new ArrayList<Seat>();
        for (int day = first; day < first + count; day++) {
            seats.add(book(day));
        }
        // A seat is held only for somebody of whom booking-service has heard.
        backlog.drain(PATIENCE);
        var freed = new ArrayList<Instant>();
        for (Seat seat : seats) {
            freed.add(Instant.now());
            cancel(seat);
            Thread.sleep(PACE);
        }
        var micros = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
        for (int i = 0; i < count; i++) {
            Instant arrived = arrival(seats.get(i).waiting(), freed.get(i));
            micros.recordValue(Duration.between(freed.get(i), arrived).toNanos() / 1_000);
        }
        return Latency.of(micros);
    }

    private Seat book(int day) throws IOException, InterruptedException {
        LocalDate date = firstDay.plusDays(ClinicPlan.OFFERING_DAY + day);
        int waiting = 1 + day;
        int cancelling = 1 + ClinicPlan.OFFERS + day;
        String token = platform.token("patient" + cancelling);
        JsonNode appointment = gateway.post(token, "appointments/", booking(cancelling, date));
        gateway.post(
                platform.token("patient" + waiting),
                "waiting-list/",
                Map.of(
                        "patient",
                        waiting,
                        "doctor",
                        ClinicPlan.OFFERING_DOCTOR,
                        "preferred_date",
                        date.toString(),
                        "appointment_type",
                        "consultation"));
        return new Seat(
                token,
                appointment.required("id").asLong(),
                "patient%d@example.org".formatted(waiting));
    }

    private void cancel(Seat seat) throws IOException, InterruptedException {
        gateway.post(
                seat.token(),
                "appointments/%d/cancel/".formatted(seat.appointment()),
                Map.of("cancellation_reason", "Unable to come"));
    }

    /**
     * @param token of the patient who has it
     * @param waiting the address of the one who waits for it
     */
    private record Seat(String token, long appointment, String waiting) {}

    private static Map<String, ?> booking(int patient, LocalDate date) {
        return Map.of(
                "doctor",
                ClinicPlan.OFFERING_DOCTOR,
                "patient",
                patient,
                "appointment_date",
                date.toString(),
                "appointment_time",
                ClinicPlan.time(0).toString());
    }

    private Instant arrival(String address, Instant after)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Instant> arrived = look(address, after);
            if (arrived.isPresent()) {
                return arrived.get();
            }
            Thread.sleep(PAUSE);
        }
        throw new IOException("no offer has come to " + address);
    }

    private Optional<Instant> look(String address, Instant after)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(inbox.resolve("/api/messages?to=" + address)).build();
        String body = http.send(request, BodyHandlers.ofString()).body();
        return JsonMapper.shared()
                .readTree(body)
                .valueStream()
                .filter(mail -> mail.path("subject").asString("").contains("free"))
                .map(mail -> Instant.parse(mail.required("received_at").asString()))
                .filter(received -> received.isAfter(after))
                .findFirst();
    }

    @Override
    public void close() {
        gateway.close();
        http.close();
    }
}
