package org.umoorsehhat.notification.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;
import tools.jackson.databind.json.JsonMapper;

/** What a patient finds in the list of their reminders as their appointments go on. */
class ReminderListIT extends ServiceIT {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource({
        "started, in_progress",
        "completed, completed",
        "no-show-recorded, no_show",
        "cancelled, cancelled"
    })
    void remindersOfEndedAppointmentsAreCancelled(String fact, String status) {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        await().until(() -> types(fixture, "status=pending").size() == 2);
        String by = fact.equals("cancelled") ? ", \"cancelled_by\": \"doctor\"" : "";
        appointment.fact(fact, status, by);
        await().until(() -> types(fixture, "status=cancelled").size() == 2);
        assertThat(types(fixture, "status=pending")).isEmpty();
    }

    @Test
    void listIsFiltered() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var soon = fixture.appointment(Duration.ofDays(3)).booked();
        var later = fixture.appointment(Duration.ofDays(10)).booked();
        await().until(() -> types(fixture, "").size() == 4);
        assertThat(types(fixture, "appointment=" + soon.id)).containsExactly("sms", "email");
        assertThat(types(fixture, "appointment=" + later.appointmentId)).hasSize(2);
        assertThat(types(fixture, "reminder_type=sms")).containsExactly("sms", "sms");
        assertThat(types(fixture, "reminder_type=sms&appointment=" + soon.id)).hasSize(1);
        assertThat(types(fixture, "reminder_type=push")).isEmpty();
        assertThat(types(fixture, "status=sent")).isEmpty();
        assertThat(types(fixture, "status=sent,pending&reminder_type=push,sms")).hasSize(2);
        assertThat(types(fixture, "status=sent&status=pending")).hasSize(4);
        String between =
                Instant.now()
                        .plus(Duration.ofDays(6))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
        var latestFirst = types(fixture, "");
        assertThat(types(fixture, "ordering=-scheduled_for")).isEqualTo(latestFirst);
        assertThat(types(fixture, "ordering=scheduled_for")).isEqualTo(latestFirst.reversed());
        assertThat(types(fixture, "ordering=id&cursor=")).hasSize(4);
        assertThat(types(fixture, "date_from=" + between)).hasSize(2);
        assertThat(types(fixture, "date_to=" + between)).hasSize(2);
        assertThat(types(fixture, "date_from=" + between + "&date_to=" + between)).isEmpty();
    }

    private List<String> types(EventFixture fixture, String filter) {
        byte[] body =
                web.get()
                        .uri("/api/appointments/reminders?" + filter)
                        .headers(h -> h.setBearerAuth(Tokens.patient(fixture.patient)))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JSON.readTree(body)
                .path("results")
                .valueStream()
                .map(reminder -> reminder.path("reminder_type").asString())
                .toList();
    }
}
