package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.util.List;
import org.junit.jupiter.api.Test;

class VisitRoomTest {

    private static final VisitRoom ROOM = new VisitRoom("Room 2", "Main building");

    @Test
    void thereIsOneWhereItHasAName() {
        assertThat(VisitRoom.of("Room 2", "Main building")).isEqualTo(ROOM);
        assertThat(VisitRoom.of("Room 2", null)).isEqualTo(new VisitRoom("Room 2", null));
        assertThat(VisitRoom.of(null, null)).isNull();
    }

    @Test
    void itComesWithTheSeatAndStaysWithANewName() {
        var visit = appointment().visit().in(List.of(9L), false);
        var seated = appointment().withVisit(visit, ROOM);
        assertThat(seated.names().room()).isEqualTo(ROOM);
        assertThat(seated.names().doctor()).isEqualTo("Dr Noor");
        assertThat(seated.withPatientName("Other").names().room()).isEqualTo(ROOM);
        assertThat(seated.withVisit(visit, null).names().room()).isNull();
    }
}
