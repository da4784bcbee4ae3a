package org.umoorsehhat.waitlist.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.waitlist.support.Examples;

class EntryEventDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"joined", "changed", "left"})
    void anEntryIsSaidAsItsContractHasIt(String fact) {
        var event =
                EntryEventData.of(fact, Examples.entry("my own words", 3, !fact.equals("left")));
        String json = Examples.JSON.writeValueAsString(event.data());
        EventContracts.validate(event.type(), json);
        assertThat(event.topic()).isEqualTo("waitlist.internal.entries");
        assertThat(event.type()).isEqualTo("org.umoorsehhat.waitlist.waiting-list-" + fact + ".v1");
        assertThat(event.key()).isEqualTo("1000").isEqualTo(event.subject());
        assertThat(event.sequence()).isEqualTo(4);
        assertThat(Examples.JSON.readTree(json).path("preferred_time_end").asString())
                .isEqualTo("14:00:00");
    }

    @Test
    void anyDoctorAndTheLastDayAreToldWhereTheyAreMeant() {
        var event = EntryEventData.of("joined", Examples.anyDoctor());
        String json = Examples.JSON.writeValueAsString(event.data());
        EventContracts.validate(event.type(), json);
        assertThat(json).contains("\"any_doctor\":true", "\"preferred_date_to\":\"2027-01-10\"");
        var one = EntryEventData.of("joined", Examples.entry(null, 5));
        assertThat(Examples.JSON.writeValueAsString(one.data()))
                .doesNotContain("any_doctor", "preferred_date_to");
    }

    @Test
    void theReasonIsToldOnlyWhileThePatientWaits() {
        var waits = EntryEventData.of("changed", Examples.entry("my own words", 3, true));
        assertThat(Examples.JSON.writeValueAsString(waits.data())).contains("my own words");
        var left = EntryEventData.of("left", Examples.entry("my own words", 3, false));
        assertThat(Examples.JSON.writeValueAsString(left.data())).doesNotContain("words");
    }

    @Test
    void aTombstoneHasNoData() {
        var tombstone = EntryEventData.tombstone(1000, 9);
        assertThat(tombstone.data()).isNull();
        assertThat(tombstone.key()).isEqualTo("1000");
        assertThat(tombstone.sequence()).isEqualTo(9);
    }
}
