package org.umoorsehhat.benchmarks.lists;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.umoorsehhat.benchmarks.platform.BenchPlatform;
import org.umoorsehhat.benchmarks.platform.ServiceApi;
import org.umoorsehhat.benchmarks.report.Latency;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Service;

/**
 * How long booking-service takes for lists: one question after the other, each by another of some
 * doctors or patients, over HTTP on this machine.
 */
final class ListTimes {

    private static final int ASKERS = 50;

    /** Of each question, before the first is counted: what they share is compiled by then. */
    private static final int WARM_UP = 500;

    private static final int COUNTED = 400;

    /** As the script that fills the database numbers them. */
    private static final long DOCTORS = 1_000_000;

    private static final long PATIENTS = 10_000_000;
    private static final int FEWEST_DOCTORS = 20;
    private static final int FEWEST_PATIENTS = 1_000;

    private final Platform platform;
    private final ServiceApi booking;
    private final Random random = new Random(1);

    private ListTimes(BenchPlatform platform) {
        this.platform = platform.platform();
        this.booking = new ServiceApi(this.platform.service(Service.BOOKING));
    }

    static Map<ListQuestion, Latency> measure(BenchPlatform platform)
            throws IOException, InterruptedException {
        return new ListTimes(platform).all();
    }

    private Map<ListQuestion, Latency> all() throws IOException, InterruptedException {
        Map<String, String[]> tokens =
                Map.of(
                        "admin", tokens("admin", 0, 0),
                        "doctor", tokens("doctor", DOCTORS, FEWEST_DOCTORS),
                        "patient", tokens("patient", PATIENTS, FEWEST_PATIENTS));
        List<ListQuestion> questions = ListQuestion.all(LocalDate.now(ZoneOffset.UTC));
        for (ListQuestion question : questions) {
            ask(question, tokens.getOrDefault(question.asker(), new String[0]), WARM_UP);
        }
        var times = new LinkedHashMap<ListQuestion, Latency>();
        for (ListQuestion question : questions) {
            String[] askers = tokens.getOrDefault(question.asker(), new String[0]);
            Latency latency = ask(question, askers, COUNTED);
            System.out.printf(
                    "  %-32s p50 %.1f ms, p99 %.1f ms%n",
                    question.what(), latency.p50(), latency.p99());
            times.put(question, latency);
        }
        return times;
    }

    private String[] tokens(String role, long base, int range) {
        if (range == 0) {
            return new String[] {platform.token(role)};
        }
        var tokens = new String[Math.min(range, ASKERS)];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = platform.token(role + (base + 1 + random.nextInt(range)));
        }
        return tokens;
    }

    private Latency ask(ListQuestion question, String[] askers, int times)
            throws IOException, InterruptedException {
        var micros = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        for (int i = 0; i < times; i++) {
            String doctor = String.valueOf(DOCTORS + 1 + random.nextInt(FEWEST_DOCTORS));
            String path = question.path().replace("{doctor}", doctor);
            long begin = System.nanoTime();
            booking.get(askers[i % askers.length], path);
            micros.recordValue((System.nanoTime() - begin) / 1_000);
        }
        return Latency.of(micros);
    }
}
