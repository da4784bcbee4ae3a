package org.umoorsehhat.scheduling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.doctorBody;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.Tokens;

/** What doctors and services ask for before a visit. */
class DepositsIT extends SchedulingIT {

    private static final String DEPOSIT = "deposit_amount";

    private String service(Object... more) {
        Map<String, Object> body =
                but(
                        with(
                                "doctor",
                                api.doctor("Asia/Riyadh"),
                                "name",
                                "Heart check-up",
                                "duration_minutes",
                                30,
                                "price",
                                "180.00"),
                        more);
        return "services/" + api.post("services", body).expect(201).path("id").asLong();
    }

    private static String words(Api.Answer answer) {
        var errors = answer.expect(400).path("errors");
        assertThat(errors.propertyNames()).containsExactly(DEPOSIT);
        return errors.path(DEPOSIT).path(0).asString();
    }

    @Test
    void isSaidChangedAndTakenAway() {
        String path = service();
        assertThat(api.get(path).expect(200).path(DEPOSIT).isNull()).isTrue();
        assertThat(api.patch(path, with(DEPOSIT, "20")).expect(200).path(DEPOSIT).asString())
                .isEqualTo("20.00");
        assertThat(api.patch(path, with("name", "Check")).expect(200).path(DEPOSIT).asString())
                .isEqualTo("20.00");
        assertThat(api.patch(path, with(DEPOSIT, 0)).expect(200).path(DEPOSIT).asString())
                .as("none, whatever the doctor asks for")
                .isEqualTo("0.00");
        assertThat(api.patch(path, "{\"deposit_amount\": null}").expect(200).path(DEPOSIT).isNull())
                .isTrue();
        var doctor = but(doctorBody("Asia/Riyadh"), new Object[] {DEPOSIT, "150"});
        assertThat(api.post("doctors", doctor).expect(201).path(DEPOSIT).asString())
                .isEqualTo("150.00");
    }

    @Test
    void isAPartOfThePriceInWholeUnits() {
        String path = service(DEPOSIT, "180.00");
        assertThat(words(api.patch(path, with(DEPOSIT, "180.01"))))
                .isEqualTo("is more than the price");
        assertThat(words(api.patch(path, with("price", "100"))))
                .isEqualTo("is more than the price");
        assertThat(words(api.patch(path, with("currency", "JPY", DEPOSIT, "10.5"))))
                .isEqualTo("has more decimals than amounts of its currency: 0");
        assertThat(words(api.patch(path, with(DEPOSIT, "-1")))).isNotBlank();
        assertThat(words(api.patch(path, with(DEPOSIT, "much")))).isNotBlank();
        assertThat(api.get(path).expect(200).path(DEPOSIT).asString()).isEqualTo("180.00");
        var dear = but(doctorBody("Asia/Riyadh"), new Object[] {DEPOSIT, "150.01"});
        assertThat(words(api.post("doctors", dear))).isEqualTo("is more than the price");
    }

    @Test
    void onlyAdministratorsWriteIt() {
        String path = service(DEPOSIT, "20");
        for (String token : new String[] {Tokens.patient(7), Tokens.frontDesk()}) {
            assertThat(api.call(token, HttpMethod.PATCH, path, with(DEPOSIT, "0")).status())
                    .isEqualTo(403);
        }
        var seen = api.call(Tokens.patient(7), HttpMethod.GET, path, null).expect(200);
        assertThat(seen.path(DEPOSIT).asString()).isEqualTo("20.00");
    }
}
