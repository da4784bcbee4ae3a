package org.umoorsehhat.systemtests.compare.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import tools.jackson.databind.json.JsonMapper;

class NormaliserTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Normaliser normaliser =
            new Normaliser(Instant.parse("2026-11-29T10:00:00Z"), LocalDate.of(2026, 11, 29));

    private String json(String text, String kind) {
        return normaliser
                .json(JSON.readTree(text.replace('\'', '"')), kind)
                .toString()
                .replace('"', '\'');
    }

    @Test
    void numbersOfThingsBecomeNamesInTheOrderOfTheirAppearance() {
        assertThat(json("{'id': 17, 'doctor': 4, 'patient': 17}", Kinds.APPOINTMENT))
                .isEqualTo(
                        "{'id':'<appointment 1>','doctor':'<doctor 1>','patient':'<patient 1>'}");
        assertThat(json("{'results': [{'id': 9, 'doctor': 4}, {'id': 17}]}", Kinds.APPOINTMENT))
                .isEqualTo(
                        "{'results':[{'id':'<appointment 2>','doctor':'<doctor 1>'},{'id':'<appointment 1>'}]}");
    }

    @Test
    void theSameThingHasTheSameNameInAddressesTextsAndEvents() {
        json("{'id': 17}", Kinds.APPOINTMENT);

        assertThat(normaliser.path("/appointments/17/cancel/?patient=3"))
                .isEqualTo("/appointments/<appointment 1>/cancel/?patient=<patient 1>");
        assertThat(normaliser.text("It was rescheduled: act on appointment 17."))
                .isEqualTo("It was rescheduled: act on appointment <appointment 1>.");
        assertThat(json("{'appointment_id': 17, 'slot_ids': [5, 6]}", Kinds.NOTHING))
                .isEqualTo(
                        "{'appointment_id':'<appointment 1>','slot_ids':['<slot 1>','<slot 2>']}");
    }

    @Test
    void whatIsHeldInAnAnswerHasItsOwnKind() {
        assertThat(
                        json(
                                "{'entry': {'id': 1, 'offer': {'slot': 8}}, 'appointment': {'id': 1}}",
                                Kinds.ENTRY))
                .isEqualTo(
                        "{'entry':{'id':'<entry 1>','offer':{'slot':'<slot 1>'}},'appointment':{'id':'<appointment 1>'}}");
    }

    @Test
    void whatCountsOrMeasuresStays() {
        String counts = "{'count':3,'duration_minutes':30,'consultation_fee':'150.00','held':0}";

        assertThat(json(counts, Kinds.APPOINTMENT)).isEqualTo(counts);
    }

    @Test
    void uuidsTracesCursorsAndVersionsOfTheRunGo() {
        String id = "0197c3a0-7b1e-7c55-9f6e-3a1d5e2b7c90";

        assertThat(json("{'appointment_id': '" + id + "', 'trace_id': 'abc'}", Kinds.NOTHING))
                .isEqualTo("{'appointment_id':'<uuid 1>','trace_id':'<trace>'}");
        assertThat(normaliser.text("/api/appointments/reminders/?cursor=MTc&page_size=3"))
                .isEqualTo("/api/appointments/reminders/?cursor=<cursor>&page_size=3");
        assertThat(normaliser.text("another version than the current one, \"12\"."))
                .isEqualTo("another version than the current one, \"<version>\".");
    }

    @Test
    void theTimeOfTheRunGoesAndThatOfVisitsStays() {
        assertThat(
                        json(
                                "{'created_at': '2026-11-29T10:03:04.123456Z', 'starts_at': '2027-01-04T09:00:00Z'}",
                                Kinds.APPOINTMENT))
                .isEqualTo("{'created_at':'<instant>','starts_at':'2027-01-04T09:00:00Z'}");
        assertThat(json("{'appointment_time': '09:00:00', 'date': '2027-01-04'}", Kinds.NOTHING))
                .isEqualTo("{'appointment_time':'09:00:00','date':'2027-01-04'}");
    }

    @Test
    void aVisitOfTodayIsWhenTheRunWas() {
        assertThat(
                        json(
                                "{'date': '2026-11-29', 'start_time': '12:01:00', 'is_past': true, 'is_paid': true}",
                                Kinds.APPOINTMENT))
                .isEqualTo(
                        "{'date':'<today>','start_time':'<time>','is_past':'<time>','is_paid':true}");
        assertThat(normaliser.text("Appointment confirmed: Sunday, 29 November 2026, 12:01"))
                .isEqualTo("Appointment confirmed: <today>, <time>");
    }

    @Test
    void aTextThatOnlyLooksLikeAnInstantStays() {
        assertThat(normaliser.text("2026-99-99T10:00:00Z is none"))
                .isEqualTo("2026-99-99T10:00:00Z is none");
    }

    @Test
    void faultsAndMethodsComeInNoOrder() {
        assertThat(
                        json(
                                "{'detail': 'b: y; a: x', 'errors': {'b': ['z', 'y'], 'a': ['x']}}",
                                Kinds.NOTHING))
                .isEqualTo("{'detail':'a: x; b: y','errors':{'b':['y','z'],'a':['x']}}");
        assertThat(normaliser.text("Supported methods: [PUT, DELETE, GET]"))
                .isEqualTo("Supported methods: [DELETE, GET, PUT]");
        assertThat(normaliser.sorted("PUT,GET", ",")).isEqualTo("GET,PUT");
    }
}
