package org.umoorsehhat.notification.staff.web;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;

/** A doctor says what they want to be told; an administrator may say it for them. */
class StaffPreferenceIT extends ServiceIT {

    @Test
    void whoHasSaidNothingIsToldNothing() {
        long doctor = known();
        get(doctor, Tokens.doctor(doctor))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .json(
                        """
                        {"doctor": %d, "email": null, "phone": null, "channels": null,
                         "topics": ["requests", "cancellations", "overbookings", "offers"], "locale": "en",
                         "digest_at": null, "quiet_hours": null, "stopped": []}
                        """
                                .formatted(doctor));
    }

    @Test
    void whatIsSaidIsShownAgainWithTheNumberInOneForm() {
        long doctor = known();
        put(
                        doctor,
                        Tokens.admin(),
                        """
                        {"email": "salma@example.org", "phone": "+966 50 123 4567", "channels": ["sms", "email"],
                         "topics": ["offers", "requests"], "locale": "ur", "digest_at": "07:30",
                         "quiet_hours": {"from": "22:00", "until": "24:00"}}
                        """)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        get(doctor, Tokens.doctor(doctor))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        """
                        {"doctor": %d, "email": "salma@example.org", "phone": "+966501234567", "channels": ["sms", "email"],
                         "topics": ["requests", "offers"], "locale": "ur", "digest_at": "07:30:00",
                         "quiet_hours": {"from": "22:00:00", "until": "00:00:00"}, "stopped": []}
                        """
                                .formatted(doctor));
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        long doctor = known();
        put(doctor, Tokens.doctor(doctor), "{}").expectStatus().isOk();
        put(doctor, Tokens.admin(), "{\"email\": \"salma@example.org\"}").expectStatus().isOk();
        web.put()
                .uri(path(doctor))
                .headers(h -> {
                    h.setBearerAuth(Tokens.doctor(doctor));
                    h.setIfMatch("\"1\"");
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"email\": \"no address\"} | email",
                "{\"phone\": \"12\"} | phone",
                "{\"channels\": [\"push\"]} | channels",
                "{\"channels\": [\"sms\", \"sms\"]} | channels",
                "{\"topics\": [\"bills\"]} | topics",
                "{\"locale\": \"Arabic\"} | locale",
                "{\"digest_at\": \"25:00\"} | digest_at",
                "{\"quiet_hours\": {\"from\": \"22:00\", \"until\": \"22:00\"}} | quiet_hours",
                "{\"stopped\": [\"sms\"]} | stopped",
                "{\"doctor\": 1} | doctor",
            })
    void whatIsNoneIsRefused(String body, String field) {
        long doctor = known();
        put(doctor, Tokens.doctor(doctor), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors['" + field + "'][0]")
                .isNotEmpty();
    }

    @Test
    void nobodyElseSeesThemAndNobodyIsHereWhoIsNot() {
        long doctor = known();
        get(doctor, Tokens.doctor(999_999)).expectStatus().isNotFound();
        get(doctor, Tokens.patient(doctor)).expectStatus().isForbidden();
        get(doctor, Tokens.frontDesk()).expectStatus().isForbidden();
        get(999_999_999, Tokens.admin()).expectStatus().isNotFound();
    }

    private long known() {
        var fixture = new EventFixture(events()).doctor();
        await().untilAsserted(() -> get(fixture.doctor, Tokens.admin()).expectStatus().isOk());
        return fixture.doctor;
    }

    private static String path(long doctor) {
        return "/api/appointments/preferences/doctors/" + doctor;
    }

    private WebTestClient.ResponseSpec get(long doctor, String token) {
        return web.get().uri(path(doctor)).headers(h -> h.setBearerAuth(token)).exchange();
    }

    private WebTestClient.ResponseSpec put(long doctor, String token, String body) {
        return web.put()
                .uri(path(doctor))
                .headers(h -> h.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
