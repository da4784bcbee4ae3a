package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.maintenance.FullSearch;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import tools.jackson.databind.JsonNode;

/** Who waits for several days, or for any doctor of a service, is offered what suits. */
class RangesAndAnyDoctorIT extends WaitlistServiceTest {

    @Autowired FullSearch everywhere;

    private final String name = "Check-up " + UUID.randomUUID();

    private long service(long doctor, String written, String price) {
        return service(doctor, written, price, Map.of());
    }

    private long service(long doctor, String written, String price, Map<String, String> more) {
        long service = id();
        booking.service(service, doctor, written, 15, price, more);
        await().atMost(SOON).until(() -> count("medical_service WHERE id = " + service) == 1);
        return service;
    }

    private long service(long doctor) {
        return service(doctor, name, "200.00");
    }

    private Map<String, Object> wish(long service, LocalDate from, LocalDate to) {
        return new HashMap<>(
                Map.of("service", service, "preferred_date", from, "preferred_date_to", to));
    }

    private JsonNode join(long patient, Map<String, Object> wish, int status) {
        return call(HttpMethod.POST, LIST, Tokens.patient(patient), wish, status);
    }

    private long anybody(long service) {
        return join(patient(), wish(service, day.minusDays(1), day.plusDays(5)), 201)
                .path("id")
                .asLong();
    }

    private Slot slot(long doctor, LocalDate date) {
        return Slot.at(id(), doctor, date, 10, 0);
    }

    private long offered(Slot slot) {
        return hear("slot-offered", slot).data().path("entry_id").asLong();
    }

    private void held(Slot slot) {
        booking.held(slot, UUID.randomUUID());
    }

    private void free(Slot slot) {
        booking.occupancy(slot, 1, 1, 0, 0);
    }

    @Test
    void everyDayOfARangeIsWaitedFor() {
        long doctor = doctor();
        long entry = join(patient(), doctor, Map.of("preferred_date_to", day.plusDays(30)));
        var before = slot(doctor, day.minusDays(1));
        held(before);
        hear("offers-exhausted", before);
        var last = slot(doctor, day.plusDays(30));
        held(last);
        assertThat(offered(last)).isEqualTo(entry);
        var shown = entry(entry);
        assertThat(shown.path("preferred_date_to").asString())
                .isEqualTo(day.plusDays(30).toString());
        assertThat(shown.at("/offer/doctor").asLong()).isEqualTo(doctor);
        assertThat(shown.at("/offer/doctor_name").asString()).isEqualTo("Dr. " + doctor);
    }

    @Test
    void aSeatOfAnyDoctorWhoDoesTheSameIsOffered() {
        long theirs = service(doctor());
        long another = doctor();
        // As people read it, the name is the same.
        service(another, name.toUpperCase(java.util.Locale.ROOT), "200.00");
        long dearer = doctor();
        service(dearer, name, "200.01");
        long entry = anybody(theirs);
        var tooDear = slot(dearer, day);
        held(tooDear);
        hear("offers-exhausted", tooDear);
        var seat = slot(another, day.plusDays(1));
        held(seat);
        assertThat(offered(seat)).isEqualTo(entry);
        JsonNode shown = entry(entry);
        assertThat(shown.path("doctor").isNull()).isTrue();
        assertThat(shown.at("/offer/doctor").asLong()).isEqualTo(another);
        // Whose seat it is does not show who else's they wait for.
        call(HttpMethod.GET, LIST + "/" + entry, Tokens.doctor(another), null, 404);
        var joined = hear("waiting-list-joined", "entry_id", entry).data();
        assertThat(joined.path("any_doctor").asBoolean()).isTrue();
    }

    private void currency(long doctor, long version, String currency) {
        booking.doctor(doctor, version, true, Map.of("currency", currency));
        await().atMost(SOON)
                .until(() ->
                        count(
                                        "doctor WHERE currency = '%s' AND id = %d"
                                                .formatted(currency, doctor))
                                == 1);
    }

    @Test
    void theSamePriceIsInTheSameCurrency() {
        long theirs = doctor();
        currency(theirs, 2, "KWD");
        long entry = anybody(service(theirs));
        long foreign = doctor();
        service(foreign, name, "200.00", Map.of("currency", "SAR"));
        var dear = slot(foreign, day);
        held(dear);
        hear("offers-exhausted", dear);
        // A doctor may say it after their services are known, too.
        long same = doctor();
        service(same);
        currency(same, 2, "KWD");
        var seat = slot(same, day);
        held(seat);
        assertThat(offered(seat)).isEqualTo(entry);
    }

    @Test
    void aSeatThatComesToBeFreeIsAskedFor() {
        long theirs = service(doctor());
        long another = doctor();
        service(another);
        long entry = anybody(theirs);
        var seat = slot(another, day);
        free(seat);
        var asked = hear("seat-requested", seat).data();
        assertThat(asked.path("entry_id").asLong()).isEqualTo(entry);
        assertThat(asked.path("doctor_id").asLong()).isEqualTo(another);
    }

    @Test
    void whatIsFreeAnywhereIsToldAndAskedForWhenJoining() {
        long theirs = service(doctor());
        long another = doctor();
        service(another);
        var seat = slot(another, day.plusDays(2));
        free(seat);
        await().atMost(SOON).until(() -> count("slot WHERE id = " + seat.id()) == 1);
        var joined = join(patient(), wish(theirs, day, day.plusDays(5)), 201);
        assertThat(joined.at("/free_seat/slot").asLong()).isEqualTo(seat.id());
        assertThat(joined.at("/free_seat/doctor").asLong()).isEqualTo(another);
        hear("seat-requested", seat);
    }

    /** The look at everything, should an event have been lost. */
    @Test
    void nothingIsOverlooked() {
        long theirs = service(doctor());
        long another = doctor();
        service(another);
        long entry = anybody(theirs);
        var seat = slot(another, day);
        execute(
                """
                INSERT INTO slot (id, doctor_id, starts_at, ends_at, time_zone, date, free, version)
                VALUES (%d, %d, '%s', '%s', 'Asia/Riyadh', '%s', 1, 1)
                """
                        .formatted(
                                seat.id(), another, seat.startsAt(), seat.endsAt(), seat.date()));
        everywhere.run().block(SOON);
        assertThat(hear("seat-requested", seat).data().path("entry_id").asLong()).isEqualTo(entry);
    }

    @Test
    void nobodyWaitsTwiceForOneDay() {
        long doctor = doctor();
        long service = service(doctor);
        long patient = patient();
        join(patient, doctor, Map.of("preferred_date_to", day.plusDays(9)));
        var inside = Map.<String, Object>of("doctor", doctor, "preferred_date", day.plusDays(9));
        assertThat(join(patient, inside, 409).path("type").asString()).endsWith("already-waiting");
        long later = join(patient, doctor, Map.of("preferred_date", day.plusDays(10)));
        call(
                HttpMethod.PATCH,
                LIST + "/" + later,
                Tokens.patient(patient),
                Map.of("preferred_date", day.plusDays(9)),
                409);
        var changed =
                call(
                        HttpMethod.PATCH,
                        LIST + "/" + later,
                        Tokens.patient(patient),
                        Map.of("preferred_date_to", day.plusDays(12)),
                        200);
        assertThat(changed.path("preferred_date_to").asString())
                .isEqualTo(day.plusDays(12).toString());
        long any = patient();
        join(any, wish(service, day, day.plusDays(3)), 201);
        join(any, wish(service(doctor()), day.plusDays(3), day.plusDays(6)), 409);
        join(any, wish(service, day.plusDays(4), day.plusDays(6)), 201);
    }

    /** Of ten ranges that all have one day in common, one is made. */
    @Test
    void whoJoinsAtOnceForOverlappingRangesJoinsOnce() {
        long service = service(doctor());
        long patient = patient();
        List<Integer> answers =
                IntStream.range(0, 10)
                        .parallel()
                        .mapToObj(i ->
                                web.post()
                                        .uri(LIST)
                                        .headers(h -> h.setBearerAuth(Tokens.patient(patient)))
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .bodyValue(wish(service, day.plusDays(i), day.plusDays(10)))
                                        .exchange()
                                        .returnResult(Void.class)
                                        .getStatus()
                                        .value())
                        .toList();
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
        assertThat(count("entry WHERE patient_id = " + patient)).isEqualTo(1);
    }

    @Test
    void bookingTheServiceAnywhereEndsTheWaiting() {
        long theirs = service(doctor());
        long another = doctor();
        long same = service(another);
        long different = service(another, "Something else " + name, "200.00");
        long patient = patient();
        long entry = join(patient, wish(theirs, day, day.plusDays(5)), 201).path("id").asLong();
        var first = slot(another, day.plusDays(1));
        booking.appointment("booked", UUID.randomUUID(), 1, first, patient, "confirmed", different);
        await().atMost(SOON).until(() -> count("appointment WHERE patient_id = " + patient) == 1);
        assertThat(entry(entry).path("is_active").asBoolean()).isTrue();
        var second = slot(another, day.plusDays(2));
        booking.appointment("booked", UUID.randomUUID(), 1, second, patient, "confirmed", same);
        await().atMost(SOON).until(() -> !entry(entry).path("is_active").asBoolean());
    }

    /** Booked the normal way, also without a service, the offer is fulfilled. */
    @Test
    void bookingWhatIsOfferedFulfilsIt() {
        long theirs = service(doctor());
        long another = doctor();
        service(another);
        long patient = patient();
        long entry = join(patient, wish(theirs, day, day.plusDays(5)), 201).path("id").asLong();
        var seat = slot(another, day);
        held(seat);
        offered(seat);
        booking.appointment("booked", UUID.randomUUID(), 1, seat, patient, "confirmed");
        await().atMost(SOON)
                .until(
                        () -> entry(entry).at("/offer/status").asString(),
                        status -> status.equals("fulfilled"));
    }

    @Test
    void whatIsWrongIsNamed() {
        long doctor = doctor();
        long service = service(doctor);
        long patient = patient();
        var longer = wish(service, day, day.plusDays(31));
        assertThat(join(patient, longer, 400).at("/errors/preferred_date_to").isEmpty()).isFalse();
        var backwards = wish(service, day, day.minusDays(1));
        assertThat(join(patient, backwards, 400).at("/errors/preferred_date_to").isEmpty())
                .isFalse();
        var unknown = wish(id(), day, day);
        assertThat(join(patient, unknown, 400).at("/errors/service").isEmpty()).isFalse();
        booking.doctor(doctor, 2, false);
        await().atMost(SOON)
                .until(() -> count("doctor WHERE NOT is_active AND id = " + doctor) == 1);
        var retired = wish(service, day, day);
        assertThat(join(patient, retired, 400).at("/errors/service").isEmpty()).isFalse();
    }

    /** Of a doctor who leaves, those wait no longer who meant just them. */
    @Test
    void whoWaitsForAnyDoctorStaysWhenOneLeaves() {
        long doctor = doctor();
        long service = service(doctor);
        long another = doctor();
        service(another);
        long named = join(patient(), doctor);
        long any = anybody(service);
        booking.doctor(doctor, 2, false);
        await().atMost(SOON).until(() -> !entry(named).path("is_active").asBoolean());
        var seat = slot(another, day);
        held(seat);
        assertThat(offered(seat)).isEqualTo(any);
    }
}
