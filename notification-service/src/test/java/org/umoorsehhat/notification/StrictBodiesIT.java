package org.umoorsehhat.notification;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;

/** What is nearly the right JSON does nothing, and is told by its field. */
class StrictBodiesIT extends ServiceIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | reminders | {\"appointment\": 1.9, \"reminder_type\": \"sms\", \"scheduled_for\": \"2099-01-01T10:00:00Z\"} | appointment",
                "POST | reminders | {\"appointment\": 1.0, \"reminder_type\": \"sms\", \"scheduled_for\": \"2099-01-01T10:00:00Z\"} | appointment",
                "POST | reminders | {\"appointment\": \"1\", \"reminder_type\": \"sms\", \"scheduled_for\": \"2099-01-01T10:00:00Z\"} | appointment",
                "POST | reminders | {\"appointment\": 1, \"reminder_type\": 1, \"scheduled_for\": \"2099-01-01T10:00:00Z\"} | reminder_type",
                "POST | reminders | {\"appointment\": 1, \"reminder_type\": \"sms\", \"scheduled_for\": 4070908800} | scheduled_for",
                "POST | reminders | {\"appointment\": 1, \"reminder_type\": \"sms\", \"scheduled_for\": \"4070908800\"} | scheduled_for",
                "POST | reminders | {\"appointment\": 1, \"reminder_type\": \"sms\", \"scheduled_for\": [2099, 1, 1]} | scheduled_for",
                "POST | reminders | {\"appointment\": 1, \"appointment\": 2, \"reminder_type\": \"sms\", \"scheduled_for\": \"2099-01-01T10:00:00Z\"} | appointment",
                "POST | reminders | {\"appointment\": 1, \"reminder_type\": \"sms\", \"scheduled_for\": \"2099-01-01T10:00:00Z\"} {} | body",
                "POST | reminders/bulk | {\"action\": 1, \"ids\": [1]} | action",
                "POST | reminders/bulk | {\"action\": \"send\", \"ids\": [1.5]} | ids[0]",
                "POST | reminders/bulk | {\"action\": \"send\", \"ids\": [\"1\"]} | ids[0]",
                "POST | reminders/bulk | {\"action\": \"send\", \"ids\": 1} | ids",
                "PATCH | reminders/1 | {\"scheduled_for\": 4070908800} | scheduled_for",
                "PATCH | reminders/1 | {\"sent\": true, \"reminder_type\": 1} | reminder_type",
                "PUT | preferences/1 | {\"patient\": 1.5} | patient",
                "PUT | preferences/1 | {\"quiet_hours\": {\"from\": [22, 0], \"until\": \"07:00\"}} | quiet_hours.from",
                "PUT | preferences/1 | {\"quiet_hours\": {\"from\": 22, \"until\": \"07:00\"}} | quiet_hours.from",
                "PUT | preferences/1 | {\"channels\": [1]} | channels[0]",
                "PUT | preferences/1 | {\"channels\": \"sms\"} | channels",
                "PUT | preferences/doctors/1 | {\"doctor\": 1.5} | doctor",
                "PUT | preferences/doctors/1 | {\"topics\": [1]} | topics[0]",
                "PUT | preferences/doctors/1 | {\"digest_at\": 7} | digest_at",
                "PUT | preferences/doctors/1 | {\"digest_at\": [7, 0]} | digest_at",
                "PUT | preferences/doctors/1 | {\"email\": 1} | email",
                "PUT | preferences/1 | {\"opt_outs\": [], \"opt_outs\": [\"all\"]} | opt_outs",
            })
    void bodiesAreTakenAtTheirWord(String method, String path, String body, String field) {
        web.method(HttpMethod.valueOf(method))
                .uri("/api/appointments/" + path)
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors['" + field + "'][0]")
                .isNotEmpty();
    }
}
