package org.umoorsehhat.waitlist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.contract.EventContracts;
import tools.jackson.databind.json.JsonMapper;

/** The kinds are named once in code; the database and the contracts have the same. */
class AppointmentTypesTest {

    private static final Set<String> TYPES =
            Set.of(AppointmentTypes.PATTERN.split(Pattern.quote("|")));

    @Test
    void theDatabaseTakesTheSame() throws Exception {
        String migration = "/db/migration/V2026.11.22.10__waiting_list.sql";
        try (var stream = AppointmentTypesTest.class.getResourceAsStream(migration)) {
            String sql = new String(java.util.Objects.requireNonNull(stream).readAllBytes());
            var check =
                    Pattern.compile(
                                    "appointment_type text CHECK \\(appointment_type IN\\s*\\(([^)]*)\\)")
                            .matcher(sql);
            assertThat(check.find()).isTrue();
            assertThat(check.group(1).replaceAll("['\\s]", "").split(","))
                    .containsExactlyInAnyOrderElementsOf(TYPES);
        }
    }

    @Test
    void theDefaultIsOneOfThem() {
        assertThat(TYPES).contains(AppointmentTypes.DEFAULT).hasSize(7);
    }

    @Test
    void everyExampleOfAnOfferHasOneOfThem() {
        var examples =
                EventContracts.examples("org.umoorsehhat.waitlist.slot-offered.v1")
                        .map(example -> JsonMapper.shared().readTree(example.json()))
                        .map(data -> data.path("appointment_type").asString())
                        .toList();
        assertThat(examples).isNotEmpty().isSubsetOf(TYPES);
    }
}
