package org.umoorsehhat.systemtests.truth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.umoorsehhat.systemtests.Answer;
import org.umoorsehhat.systemtests.Api;
import org.umoorsehhat.systemtests.truth.TruthPatient.Silence;

/** Opens a clinic: a doctor somewhere on earth, services, slots and patients, all of them new. */
final class Opening {

    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Asia/Riyadh",
                    "Asia/Karachi",
                    "Asia/Kathmandu",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/St_Johns",
                    "Australia/Lord_Howe",
                    "Pacific/Auckland",
                    "Pacific/Kiritimati");

    /** Half a year ahead at most: whatever search looks at. */
    private static final int FARTHEST_DAYS = 300;

    /** Of addresses that nobody has had before. */
    private static final AtomicInteger NUMBERS =
            new AtomicInteger((int) (Instant.now().getEpochSecond() % 9_000_000));

    private final Api api;
    private final Random random;

    Opening(Api api, Random random) {
        this.api = api;
        this.random = random;
    }

    RandomClinic open() {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        boolean isSoon = random.nextInt(4) == 0 && isDaytime(zone);
        Instant opens = isSoon ? soon() : later(zone);
        int fee = 100 + random.nextInt(100);
        boolean confirms = random.nextInt(4) == 0;
        Map<String, Object> doctor =
                Map.of(
                        "name",
                        "Dr. Amal Nasser",
                        "specialty",
                        "Cardiology",
                        "time_zone",
                        zone.getId(),
                        "consultation_fee",
                        fee + ".00",
                        "confirms_at_once",
                        confirms);
        var truth = new Truth(create("doctors/", doctor), zone, RandomClinic.money(fee), confirms);
        var clinic = new RandomClinic(api, random, truth, opens, isSoon);
        clinic.done.add("%s opens at %s in %s".formatted(truth.doctor, opens, zone));
        if (random.nextBoolean()) {
            offerService(truth);
        }
        for (int patients = 2 + random.nextInt(2); patients > 0; patients--) {
            register(truth);
        }
        new CalendarCommands(clinic).publishAll();
        return clinic;
    }

    /** No midnight comes while it is open. */
    private static boolean isDaytime(ZoneId zone) {
        int hour = Instant.now().atZone(zone).getHour();
        return hour > 0 && hour < 20;
    }

    private static Instant soon() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(25));
    }

    /** By day, over midnight, or where clocks change. */
    private Instant later(ZoneId zone) {
        Instant now = Instant.now();
        List<Instant> changes =
                Stream.iterate(
                                zone.getRules().nextTransition(now),
                                change -> change != null,
                                change -> zone.getRules().nextTransition(change.getInstant()))
                        .map(ZoneOffsetTransition::getInstant)
                        .takeWhile(
                                change -> change.isBefore(now.plus(Duration.ofDays(FARTHEST_DAYS))))
                        .filter(change -> change.isAfter(now.plus(Duration.ofDays(3))))
                        .toList();
        if (!changes.isEmpty() && random.nextBoolean()) {
            return changes.get(random.nextInt(changes.size())).minus(Duration.ofMinutes(90));
        }
        LocalDate date = LocalDate.ofInstant(now, zone).plusDays(3 + random.nextInt(200));
        LocalTime time = random.nextBoolean() ? LocalTime.of(9, 0) : LocalTime.of(22, 30);
        return date.atTime(time).atZone(zone).toInstant();
    }

    private void offerService(Truth truth) {
        int minutes = 15 * (1 + random.nextInt(4));
        int price = 50 + random.nextInt(50);
        long id =
                create(
                        "services/",
                        Map.of(
                                "doctor",
                                truth.doctor,
                                "name",
                                "ECG",
                                "duration_minutes",
                                minutes,
                                "price",
                                price + ".00"));
        truth.services.add(new TruthService(id, minutes, RandomClinic.money(price)));
    }

    private void register(Truth truth) {
        int number = NUMBERS.getAndIncrement();
        String email = "truth%d@example.org".formatted(number);
        String phone = "+96655%07d".formatted(number);
        long id =
                create(
                        "patients/",
                        Map.of(
                                "name",
                                "Zaynab Example " + number,
                                "email",
                                email,
                                "phone",
                                phone,
                                "locale",
                                "en",
                                "time_zone",
                                "Asia/Riyadh"));
        Silence silence = Silence.values()[random.nextInt(Silence.values().length)];
        boolean isBySms = random.nextInt(3) == 0;
        var patient = new TruthPatient(id, email, phone, isBySms ? "sms" : "email", silence);
        List<String> optOuts =
                switch (silence) {
                    case NONE -> List.of();
                    case UPDATES -> List.of("updates");
                    case OFFERS -> List.of("offers");
                };
        Map<String, Object> preferences =
                Map.of(
                        "channels",
                        isBySms ? List.of("sms", "email") : List.of("email", "sms"),
                        "opt_outs",
                        optOuts,
                        "push_tokens",
                        List.of());
        // notification-service hears of patients a moment later.
        Settled.soon(
                () -> api.put("admin", "preferences/" + id + "/", preferences).status() == 200);
        truth.patients.add(patient);
    }

    private long create(String path, Map<String, ?> body) {
        Answer[] created = new Answer[1];
        // What a service belongs to may be on its way.
        Settled.soon(() -> {
            created[0] = api.post("admin", path, body);
            return created[0].status() == 201;
        });
        return Long.parseLong(created[0].text("id"));
    }
}
