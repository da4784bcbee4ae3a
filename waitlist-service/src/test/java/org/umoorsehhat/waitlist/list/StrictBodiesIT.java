package org.umoorsehhat.waitlist.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** What is nearly the right JSON does nothing, and is told by its field. */
class StrictBodiesIT extends WaitlistServiceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DOCTOR | DOCTOR.9 | doctor",
                "DOCTOR | DOCTOR.0 | doctor",
                "DOCTOR | \"DOCTOR\" | doctor",
                "DOCTOR | 1, \"doctor\": DOCTOR | doctor",
                "DATE | [2099, 12, 21] | preferred_date",
                "DATE | 20444 | preferred_date",
                "\"09:00\" | [9, 0] | preferred_time_start",
                "\"09:00\" | 9 | preferred_time_start",
                "\"test\" | 2 | appointment_type",
                "7 | 7.0 | priority",
                "7 | \"7\" | priority",
                "7 | true | priority",
                "\"mine\" | 7 | reason",
                "\"mine\" | [\"mine\"] | reason",
                "\"mine\" | \"mine\", \"resaon\": 1 | resaon",
                "} | } {} | body",
            })
    void anEntryIsTakenAtItsWord(String right, String wrong, String field) {
        long patient = patient();
        String body =
                """
                {"doctor": DOCTOR, "preferred_date": DATE, "preferred_time_start": "09:00",
                 "appointment_type": "test", "reason": "mine", "priority": 7}
                """;
        String sent =
                body.replace(right, wrong)
                        .replace("DOCTOR", "" + doctor())
                        .replace("DATE", "\"" + day + "\"");
        requireRefused(HttpMethod.POST, LIST, Tokens.patient(patient), sent, field);
        assertThat(count("entry WHERE patient_id = " + patient)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"priority\": 7.5} | priority",
                "{\"priority\": \"7\"} | priority",
                "{\"preferred_date\": [2099, 12, 21]} | preferred_date",
                "{\"preferred_time_end\": [12, 0]} | preferred_time_end",
                "{\"reason\": 7} | reason",
                "{\"reason\": \"a\", \"reason\": \"b\"} | reason",
                "{\"resaon\": \"a\"} | resaon",
                "{\"reason\": \"a\"} x | body",
            })
    void aChangeIsTakenAtItsWord(String body, String field) {
        long patient = patient();
        long id = join(patient, doctor());
        String one = LIST + "/" + id;
        requireRefused(HttpMethod.PATCH, one, Tokens.patient(patient), body, field);
    }

    @Test
    void aBulkActionIsTakenAtItsWord() {
        long id = join(patient(), doctor());
        String[][] wrong = {
            {"{\"action\": 1, \"ids\": [%d]}", "action"},
            {"{\"action\": \"deactivate\", \"ids\": [\"%d\"]}", "ids[0]"},
            {"{\"action\": \"deactivate\", \"ids\": [%d.5]}", "ids[0]"},
            {"{\"action\": \"deactivate\", \"ids\": %d}", "ids"},
            {"{\"action\": \"notify\", \"action\": \"deactivate\", \"ids\": [%d]}", "action"},
        };
        for (String[] one : wrong) {
            requireRefused(
                    HttpMethod.POST, LIST + "/bulk", Tokens.admin(), one[0].formatted(id), one[1]);
        }
        assertThat(entry(id).path("is_active").asBoolean()).isTrue();
    }

    private void requireRefused(
            HttpMethod method, String path, String token, String body, String field) {
        var errors = call(method, path, token, body, 400).path("errors");
        assertThat(errors.has(field)).as(field + " in " + errors).isTrue();
    }
}
