package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicReader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Staff changes doctor, service and length of an appointment without cancelling it. */
class ChangeInPlaceIT extends ClinicTest {

    private long other;
    private long service;
    private long slot;
    private long theirs;

    @BeforeEach
    void publishSlots() {
        other = clinic.doctor();
        service = clinic.service(doctor, 30, "80.00");
        slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
        theirs = clinic.slot(other, day, "10:00", "10:30", 1);
    }

    private Api.Answer book() {
        var body = Api.booking(doctor, patient, day, "10:00");
        body.put("service", service);
        return api.post("patient" + patient, Api.APPOINTMENTS, body);
    }

    private long offered(long by, String price) {
        long id = clinic.service(by, 30, price);
        clinic.update(
                "UPDATE medical_service SET name = (SELECT name FROM medical_service WHERE id = ?) WHERE id = ?",
                service,
                id);
        return id;
    }

    private Api.Answer change(String who, long id, Map<String, Object> what) {
        return api.act(who, id, "reschedule", what);
    }

    private static String told(Api.Answer answer) {
        return answer.code() + answer.problem();
    }

    private String seats(long of) {
        return clinic.text("SELECT booked || ' ' || held FROM slot WHERE id = ?", of);
    }

    @Test
    void toADoctorWhoOffersTheSameAndTheSeatIsOffered() {
        long same = offered(other, "80.00");
        clinic.waiting(doctor, day, clinic.patient());
        long id = book().id();
        api.act("desk", id, "payment", Map.of("payment_method", "cash", "amount", "50.00"));
        var changed = change("desk", id, Map.of("doctor", other));
        assertThat(changed.code()).as(changed.toString()).isEqualTo(200);
        var made = changed.json().path("new_appointment");
        assertThat(made.path("doctor").asLong()).isEqualTo(other);
        assertThat(made.path("service").asLong()).isEqualTo(same);
        assertThat(made.path("status").asString()).isEqualTo("scheduled");
        assertThat(made.path("starts_at").asString())
                .isEqualTo(changed.text("/old_appointment/starts_at"));
        assertThat(made.path("amount_paid").asString()).isEqualTo("50.00");
        assertThat(made.path("consultation_fee").asString()).isEqualTo("80.00");
        assertThat(seats(slot)).as("held for who waits").isEqualTo("0 1");
        assertThat(seats(theirs)).isEqualTo("1 0");
        var logs = api.get("admin", Api.APPOINTMENTS + "/" + made.path("id").asLong() + "/logs");
        assertThat(logs.json().toString())
                .contains("\"doctor\":" + other)
                .contains("\"doctor\":" + doctor);
        try (var appointments = new TopicReader("booking.public.appointments")) {
            var event =
                    appointments
                            .await(changed.text("/new_appointment/booking_reference"), 3)
                            .get(2);
            assertThat(TopicReader.fact(event)).isEqualTo("appointment-rescheduled");
            assertThat(new String(event.value(), StandardCharsets.UTF_8))
                    .contains("\"doctor_id\": " + other)
                    .contains("\"doctor_id\": " + doctor);
        }
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void whoMayAndWhoMayNot() {
        long same = offered(other, "80.00");
        long id = book().id();
        assertThat(told(change("patient" + patient, id, Map.of("doctor", other))))
                .isEqualTo("403forbidden");
        assertThat(change("doctor" + other, id, Map.of("doctor", other)).code()).isEqualTo(404);
        var key = Map.<String, Object>of("doctor", other);
        var given =
                api.post(
                        "doctor" + doctor,
                        Api.APPOINTMENTS + "/" + id + "/reschedule",
                        key,
                        "Idempotency-Key",
                        "given-" + id);
        assertThat(given.code()).as(given.toString()).isEqualTo(200);
        var again =
                api.post(
                        "doctor" + doctor,
                        Api.APPOINTMENTS + "/" + id + "/reschedule",
                        key,
                        "Idempotency-Key",
                        "given-" + id);
        assertThat(again.text("/new_appointment/id"))
                .as("a repeat of who gave it away")
                .isEqualTo(given.text("/new_appointment/id"));
        long made = given.json().at("/new_appointment/id").asLong();
        assertThat(api.get("doctor" + doctor, Api.APPOINTMENTS + "/" + made).code()).isEqualTo(404);
        assertThat(api.get("doctor" + other, Api.APPOINTMENTS + "/" + made).text("/service"))
                .isEqualTo(String.valueOf(same));
        assertThat(change("doctor" + other, made, Map.of("duration_minutes", 15)).code())
                .isEqualTo(200);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void aLongerOneTakesTheNextSlotTooAndAShorterOneGivesItBack() {
        long id = book().id();
        long longer =
                change("admin", id, Map.of("duration_minutes", 60))
                        .json()
                        .at("/new_appointment/id")
                        .asLong();
        assertThat(clinic.query("SELECT sum(booked) FROM slot WHERE doctor_id = ?", doctor))
                .isEqualTo(2);
        assertThat(told(api.book(doctor, clinic.patient(), day, "10:30")))
                .isEqualTo("409slot-full");
        assertThat(change("desk", longer, Map.of("duration_minutes", 30)).code()).isEqualTo(200);
        assertThat(api.book(doctor, clinic.patient(), day, "10:30").code()).isEqualTo(201);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void anotherServiceHasItsLengthAndItsPriceAndMoneyThatFits() {
        long dear = clinic.service(doctor, 60, "100.00");
        long cheap = clinic.service(doctor, 30, "20.00");
        long id = book().id();
        api.act("desk", id, "payment", Map.of("payment_method", "cash"));
        var made = change("desk", id, Map.of("service", dear)).json().path("new_appointment");
        assertThat(made.path("consultation_fee").asString()).isEqualTo("100.00");
        assertThat(made.path("duration_minutes").asInt()).isEqualTo(60);
        assertThat(made.path("is_paid").asBoolean()).isFalse();
        assertThat(made.path("amount_paid").asString()).isEqualTo("80.00");
        long now = made.path("id").asLong();
        assertThat(told(change("desk", now, Map.of("service", cheap))))
                .isEqualTo("409paid-otherwise");
        api.act("admin", now, "refund", Map.of("amount", "60.00", "reason", "shorter"));
        assertThat(change("desk", now, Map.of("service", cheap)).code()).isEqualTo(200);
        assertThat(clinic.violations()).isEmpty();
    }

    /** What stands in the way of a move stands in the way of this, and all stays as it was. */
    @Test
    void sameChecksAsAMove() {
        offered(other, "80.00");
        api.book(other, clinic.patient(), day, "10:00");
        long id = book().id();
        assertThat(told(change("desk", id, Map.of("doctor", other)))).isEqualTo("409slot-full");
        assertThat(told(change("desk", id, Map.of("doctor", 987654321L))))
                .isEqualTo("400validation");
        long third = clinic.doctor();
        clinic.slot(third, day, "10:00", "10:30", 1);
        assertThat(
                        change("desk", id, Map.of("doctor", third))
                                .json()
                                .at("/errors/service")
                                .isMissingNode())
                .as("a doctor who does not offer it")
                .isFalse();
        assertThat(told(change("desk", id, Map.of()))).isEqualTo("400validation");
        assertThat(told(change("desk", id, Map.of("new_date", day.toString()))))
                .isEqualTo("400validation");
        assertThat(told(change("desk", id, Map.of("service", service)))).isEqualTo("400validation");
        assertThat(seats(slot)).isEqualTo("1 0");
        assertThat(api.get("desk", Api.APPOINTMENTS + "/" + id).text("/status"))
                .isEqualTo("pending");
        assertThat(clinic.violations()).isEmpty();
    }

    /** Two come for the last seat of another doctor's; who does not get it keeps theirs. */
    @Test
    void oneOfTwoGetsTheLastSeatAndNobodyLosesTheirs() {
        offered(other, "80.00");
        clinic.capacity(doctor, 2);
        long second = clinic.patient();
        var body = Api.booking(doctor, second, day, "10:00");
        body.put("service", service);
        List<Long> ids =
                List.of(book().id(), api.post("patient" + second, Api.APPOINTMENTS, body).id());
        List<Integer> codes =
                Flux.fromIterable(ids)
                        .flatMap(id -> send(id, Map.of("doctor", other)))
                        .map(Api.Answer::code)
                        .sort()
                        .collectList()
                        .block();
        assertThat(codes).containsExactly(200, 409);
        assertThat(seats(slot) + ", " + seats(theirs)).isEqualTo("1 0, 1 0");
        assertThat(clinic.violations()).isEmpty();
    }

    /** Doctors change patients, again and again, while their slots are published anew. */
    @Test
    void doctorsWhoChangePatientsDoNotWaitForEachOther() {
        clinic.capacity(doctor, 4);
        clinic.capacity(other, 4);
        var there = new HashMap<Long, Long>();
        for (int i = 0; i < 4; i++) {
            long at = i % 2 == 0 ? doctor : other;
            there.put(api.book(at, clinic.patient(), day, "10:00").id(), at);
        }
        for (int round = 0; round < 15; round++) {
            int version = round + 3;
            var moves =
                    Flux.fromIterable(Map.copyOf(there).entrySet())
                            .flatMap(one -> {
                                long to = one.getValue() == doctor ? other : doctor;
                                return send(one.getKey(), Map.of("doctor", to))
                                        .doOnNext(answer -> {
                                            assertThat(answer.code())
                                                    .as(answer.toString())
                                                    .isEqualTo(200);
                                            there.remove(one.getKey());
                                            there.put(
                                                    answer.json()
                                                            .at("/new_appointment/id")
                                                            .asLong(),
                                                    to);
                                        });
                            });
            var arrivals =
                    Flux.fromStream(IntStream.range(0, 2).boxed())
                            .doOnNext(i ->
                                    clinic.slot(
                                            i == 0 ? slot : theirs,
                                            version,
                                            i == 0 ? doctor : other,
                                            day,
                                            "10:00",
                                            "10:30",
                                            4,
                                            true,
                                            false))
                            .subscribeOn(Schedulers.boundedElastic());
            Flux.merge(moves, arrivals).blockLast();
        }
        assertThat(clinic.query("SELECT sum(booked) FROM slot WHERE id IN (?, ?)", slot, theirs))
                .isEqualTo(4);
        assertThat(clinic.violations()).isEmpty();
    }

    private Mono<Api.Answer> send(long id, Map<String, Object> what) {
        return api.send("desk", HttpMethod.POST, Api.APPOINTMENTS + "/" + id + "/reschedule", what);
    }
}
