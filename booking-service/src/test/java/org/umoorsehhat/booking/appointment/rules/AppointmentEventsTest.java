package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.paid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Names;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.payment.rules.Price;
import org.umoorsehhat.booking.rules.Buffers;
import org.umoorsehhat.testsupport.contract.EventContracts;
import tools.jackson.databind.json.JsonMapper;

/** Events carry the whole public state, keep their contract, and say nothing that is private. */
class AppointmentEventsTest {

    private static final String TYPE = "org.umoorsehhat.booking.appointment-%s.v1";
    private static final String MARK = "PRIVATE";

    private static Appointment marked(AppointmentStatus status) {
        return appointment(status)
                .changed()
                .privateValues(
                        PrivateValues.NONE.with(
                                Map.of(
                                        "reason_for_visit",
                                        MARK,
                                        "symptoms",
                                        MARK,
                                        "chief_complaint",
                                        MARK,
                                        "notes",
                                        MARK,
                                        "doctor_notes",
                                        MARK,
                                        "cancellation_reason",
                                        MARK)))
                .names(new Names("Dr Noor", MARK, "Check-up"))
                .bookedBy(MARK)
                .build();
    }

    private static String json(Map<String, Object> data) {
        return JsonMapper.shared().writeValueAsString(data);
    }

    /** Readers of v1 know patient, doctor, admin and system. */
    @Test
    void theFrontDeskIsToldAsTheClinic() {
        var cancelled =
                appointment(AppointmentStatus.CANCELLED)
                        .changed()
                        .cancellation(new Cancellation(Instant.EPOCH, "f-1", "front_desk", false))
                        .build();
        var event = AppointmentEvents.of("cancelled", cancelled);
        assertThat(event.data()).containsEntry("cancelled_by", "admin");
        EventContracts.validate(TYPE.formatted("cancelled"), json(event.data()));
    }

    @ParameterizedTest
    @CsvSource({
        "booked, PENDING",
        "booked, CONFIRMED",
        "confirmed, CONFIRMED",
        "arrived, ARRIVED",
        "started, IN_PROGRESS",
        "completed, COMPLETED",
        "no-show-recorded, NO_SHOW",
        "cancelled, CANCELLED",
        "changed, SCHEDULED",
        "paid, COMPLETED",
        "refunded, CANCELLED"
    })
    void dataKeepsItsContractAndNothingPrivate(String fact, AppointmentStatus status) {
        Appointment owed = marked(status).changed().arrived(arrival(status)).build();
        var event = AppointmentEvents.of(fact, fact.equals("paid") ? paid(owed) : owed);
        assertThat(event.fact()).isEqualTo(fact);
        assertThat(event.version()).isEqualTo(3);
        assertThat(event.reference()).isEqualTo(owed.bookingReference().toString());
        EventContracts.validate(TYPE.formatted(fact), json(event.data()));
        assertThat(json(event.data())).doesNotContain(MARK);
    }

    @ParameterizedTest
    @CsvSource({"rescheduled, CONFIRMED, SCHEDULED", "request-moved, PENDING, PENDING"})
    void moveKeepsItsContractOnceTheSlotsAreKnown(
            String fact, AppointmentStatus before, AppointmentStatus after) {
        Appointment made = marked(after).changed().id(55, new UUID(5, 5)).build();
        var data = AppointmentEvents.moved(fact, marked(before), made).data();
        var previous = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) data.get("previous"))
                .forEach((name, value) -> previous.put(String.valueOf(name), value));
        assertThat(previous).doesNotContainKey("slot_ids");
        previous.put("slot_ids", List.of(101));
        data.put("previous", previous);
        EventContracts.validate(TYPE.formatted(fact), json(data));
        assertThat(json(data)).doesNotContain(MARK);
    }

    @Test
    void fieldsAreThoseOfTheSchema() {
        var properties =
                JsonMapper.shared()
                        .readTree(
                                getClass().getResourceAsStream("/schemas/common/appointment.json"))
                        .path("properties")
                        .propertyNames();
        var all = new TreeSet<>(properties);
        // Of what was paid, see PaymentsTest, and of prices that not all have.
        all.removeAll(List.of("previous", "amount", "amount_paid"));
        all.removeAll(List.of("exact_fee", "deposit_amount", "deposit_paid"));
        all.removeAll(List.of("cancellation_fee", "cancel_free_until", "no_show_fee"));
        all.remove("cancellation_fee_due");
        // Of a series, see InSeriesTest.
        all.removeAll(List.of("series_id", "series_number", "series_action"));
        // The statement knows where its slot is, see RoomIT.
        all.removeAll(List.of("room", "room_location"));
        assertThat(
                        AppointmentEvents.of(
                                        "cancelled",
                                        attending(appointment(AppointmentStatus.CANCELLED)))
                                .data()
                                .keySet())
                .containsExactlyInAnyOrderElementsOf(all);
        all.remove("cancelled_by");
        assertThat(AppointmentEvents.of("paid", attending(appointment())).data().keySet())
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @CsvSource({
        "80, SAR, , 80.00, , ",
        "10.125, KWD, , 10.13, 10.125, ",
        "10.5, KWD, 2.125, 10.50, , 2.125",
        "99999999.999, KWD, , 99999999.99, 99999999.999, "
    })
    void feeIsToldInCentsAndWithAllDecimals(
            String fee,
            String currency,
            @Nullable BigDecimal deposit,
            String told,
            @Nullable String exact,
            @Nullable String asked) {
        var price = new Price(new BigDecimal(fee), currency, deposit, null);
        var priced = appointment().changed().payment(Payment.owed(price)).build();
        var data = AppointmentEvents.of("booked", priced).data();
        EventContracts.validate(TYPE.formatted("booked"), json(data));
        assertThat(data.get("consultation_fee")).isEqualTo(told);
        assertThat(data.get("exact_fee")).isEqualTo(exact);
        assertThat(data.get("deposit_amount")).isEqualTo(asked);
        assertThat(data.get("deposit_paid")).isEqualTo(asked == null ? null : false);
    }

    private static @Nullable Instant arrival(AppointmentStatus status) {
        return status == AppointmentStatus.ARRIVED ? appointment().milestones().updated() : null;
    }

    /** One whose patient said that they will come, and came. */
    private static Appointment attending(Appointment appointment) {
        Instant said = appointment.milestones().updated();
        return appointment.changed().attending(said).arrived(said).build();
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Visit with = appointment().visit();
        var without =
                new Visit(
                        with.doctor(),
                        with.patient(),
                        null,
                        with.details(),
                        with.date(),
                        with.time(),
                        with.minutes(),
                        with.timeZone(),
                        with.startsAt(),
                        with.endsAt(),
                        true,
                        List.of(),
                        Buffers.NONE);
        var data =
                AppointmentEvents.of(
                                "changed",
                                appointment()
                                        .changed()
                                        .visit(without)
                                        .names(new Names(null, null, null))
                                        .build())
                        .data();
        assertThat(data)
                .doesNotContainKeys("service_id", "service_name", "doctor_name", "cancelled_by")
                .doesNotContainValue(null)
                .containsEntry("off_slot", true)
                .containsEntry("slot_ids", List.of());
    }

    @Test
    void timesAndAmountsAreTexts() {
        assertThat(AppointmentEvents.of("paid", appointment()).data())
                .containsEntry("date", "2026-12-01")
                .containsEntry("start_time", "10:00:00")
                .containsEntry("starts_at", "2026-12-01T07:00:00Z")
                .containsEntry("ends_at", "2026-12-01T07:30:00Z")
                .containsEntry("consultation_fee", "80.00")
                .containsEntry("appointment_type", "follow_up")
                .containsEntry("booking_method", "phone");
    }
}
