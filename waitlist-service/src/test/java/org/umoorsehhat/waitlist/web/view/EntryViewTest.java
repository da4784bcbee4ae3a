package org.umoorsehhat.waitlist.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.umoorsehhat.waitlist.offer.rules.OfferStatus;
import org.umoorsehhat.waitlist.support.Examples;
import tools.jackson.databind.JsonNode;

class EntryViewTest {

    private static JsonNode json(Object view) {
        return Examples.JSON.valueToTree(view);
    }

    @Test
    void anEntryWithoutAnOffer() {
        JsonNode shown = json(EntryView.of(Examples.entry("my own words", 3), null));
        assertThat(shown.toString())
                .isEqualTo(
                        """
                        {"id":1000,"patient":100,"patient_name":"Patient 100","doctor":7,"doctor_name":"Dr. 7","service":null,\
                        "preferred_date":"2026-12-25","preferred_date_to":null,"preferred_time_start":"09:00:00","preferred_time_end":"14:00:00",\
                        "appointment_type":"screening","reason":"my own words","priority":3,"is_active":true,"notified":false,"offer":null,\
                        "paused_until":null,"is_paused":false,"free_seat":null,"free_times":null,"created_at":"2026-12-20T08:59:00Z","updated_at":"2026-12-20T09:00:00Z"}\
                        """);
    }

    @Test
    void itsOfferIsInTheDoctorsZone() {
        var offer = Examples.offer(OfferStatus.REFUSED, "patient-busy");
        JsonNode shown =
                json(EntryView.of(Examples.entry(null, 5), OfferView.of(offer, "Dr. 8")))
                        .path("offer");
        assertThat(shown.path("status").asString()).isEqualTo("refused");
        assertThat(shown.path("refusal").asString()).isEqualTo("patient-busy");
        assertThat(shown.path("slot").asLong()).isEqualTo(Examples.SLOT);
        assertThat(shown.path("doctor").asLong()).isEqualTo(Examples.DOCTOR);
        assertThat(shown.path("doctor_name").asString()).isEqualTo("Dr. 8");
        assertThat(shown.path("start_time").asString()).isEqualTo("13:00:00");
        assertThat(shown.path("starts_at").asString()).isEqualTo("2026-12-25T10:00:00Z");
        assertThat(shown.path("expires_at").asString()).isEqualTo("2026-12-20T09:30:00Z");
    }

    @Test
    void whatIsAbsentIsNull() {
        JsonNode shown = json(EntryView.of(Examples.entry(null, 5), null));
        assertThat(shown.path("reason").isNull()).isTrue();
        assertThat(shown.path("offer").isNull()).isTrue();
        assertThat(
                        json(OfferView.of(Examples.offer(OfferStatus.OPEN, null), null))
                                .path("refusal")
                                .isNull())
                .isTrue();
    }

    @Test
    void anyDoctorHasNoNumberAndNoName() {
        JsonNode shown = json(EntryView.of(Examples.anyDoctor(), null));
        assertThat(shown.path("doctor").isNull()).isTrue();
        assertThat(shown.path("doctor_name").isNull()).isTrue();
        assertThat(shown.path("service").asLong()).isEqualTo(12);
        assertThat(shown.path("preferred_date_to").asString()).isEqualTo("2027-01-10");
    }

    @Test
    void anAnswerMayHaveAnAppointment() {
        var entry = EntryView.of(Examples.entry(null, 5), null);
        assertThat(json(new EntryAnswer("Done.", entry)).path("appointment").isNull()).isTrue();
        var booked = EntryAnswer.Appointment.of(Examples.appointment());
        JsonNode shown = json(new EntryAnswer("Done.", entry, booked)).path("appointment");
        assertThat(shown.path("doctor").asLong()).isEqualTo(Examples.DOCTOR);
        assertThat(shown.path("time").asString()).isEqualTo("13:00:00");
    }
}
