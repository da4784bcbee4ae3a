package org.umoorsehhat.booking.seat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.testsupport.contract.EventContracts;
import tools.jackson.databind.json.JsonMapper;

class HoldTest {

    private static final Instant STARTS_AT = Instant.parse("2026-12-01T07:00:00Z");

    private static Hold hold(String type, Long entry, UUID request) {
        return new Hold(
                new UUID(1, 1),
                11,
                LocalDate.of(2026, 12, 1),
                LocalTime.of(10, 0),
                "Asia/Riyadh",
                STARTS_AT,
                STARTS_AT.plusSeconds(1800),
                30,
                type,
                STARTS_AT.minusSeconds(3600),
                entry,
                request);
    }

    private static void assertKeepsItsContract(Map<String, Object> event) {
        event.put("slot_id", 101);
        event.put("slot_ids", List.of(101, 102));
        EventContracts.validate(
                "org.umoorsehhat.booking.seat-held.v1",
                JsonMapper.shared().writeValueAsString(event));
    }

    @Test
    void eventKeepsItsContractOnceTheSlotsAreKnown() {
        assertKeepsItsContract(hold("consultation", 5L, new UUID(2, 2)).event());
        assertKeepsItsContract(hold(null, null, null).event());
    }

    @Test
    void eventLeavesOutWhatIsNotKnown() {
        assertThat(hold("test", 5L, new UUID(2, 2)).event())
                .containsEntry("appointment_type", "test")
                .containsEntry("entry_id", 5L)
                .containsEntry("start_time", "10:00:00")
                .containsEntry("date", "2026-12-01")
                .containsEntry("starts_at", "2026-12-01T07:00:00Z")
                .containsEntry("expires_at", "2026-12-01T06:00:00Z");
        assertThat(hold(null, null, null).event())
                .doesNotContainKeys("appointment_type", "entry_id", "request_id")
                .doesNotContainValue(null);
    }

    @Test
    void successorIsTheSameSeatForWhoeverIsNext() {
        var successor = hold("test", 5L, new UUID(2, 2)).successor(new UUID(3, 3), STARTS_AT);
        assertThat(successor.id()).isEqualTo(new UUID(3, 3));
        assertThat(successor.expiresAt()).isEqualTo(STARTS_AT);
        assertThat(successor.entry()).isNull();
        assertThat(successor.request()).isNull();
        assertThat(successor.successor(new UUID(1, 1), STARTS_AT.minusSeconds(3600)))
                .isEqualTo(hold("test", null, null));
    }
}
