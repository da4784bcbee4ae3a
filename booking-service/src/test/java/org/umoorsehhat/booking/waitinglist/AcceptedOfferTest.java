package org.umoorsehhat.booking.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;

class AcceptedOfferTest {

    @Test
    void forgottenHoldIsWhatTheOfferTells() {
        Instant startsAt = Instant.parse("2026-12-01T07:00:00Z");
        var offer =
                new AcceptedOffer(
                        new UUID(1, 1),
                        new UUID(2, 2),
                        5,
                        22,
                        11,
                        101,
                        startsAt,
                        45,
                        AppointmentType.TEST,
                        null);
        var hold = offer.hold();
        assertThat(hold.id()).isEqualTo(new UUID(2, 2));
        assertThat(hold.doctor()).isEqualTo(11);
        assertThat(hold.startsAt()).isEqualTo(startsAt);
        assertThat(hold.endsAt()).isEqualTo("2026-12-01T07:45:00Z");
        assertThat(hold.minutes()).isEqualTo(45);
        assertThat(hold.entry()).isNull();
    }
}
