package org.umoorsehhat.booking.appointment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.appointment.persistence.AppointmentNumbers.Drawn;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

@BookingServiceTest
class AppointmentNumbersIT {

    private static final int CLIENTS = 32;
    private static final int EACH = 50;

    @Test
    void eachClientsNumbersAscendAndNobodyGetsOneTwice(@Autowired AppointmentNumbers numbers) {
        List<List<Drawn>> ofClients =
                Flux.range(0, CLIENTS)
                        .flatMap(
                                client ->
                                        Flux.range(0, EACH)
                                                .concatMap(n -> numbers.next())
                                                .collectList()
                                                .subscribeOn(Schedulers.parallel()),
                                CLIENTS)
                        .collectList()
                        .block();
        assertThat(ofClients)
                .hasSize(CLIENTS)
                .allSatisfy(own -> assertThat(own).extracting(Drawn::number).isSorted());
        assertThat(ofClients.stream().flatMap(List::stream))
                .hasSize(CLIENTS * EACH)
                .extracting(Drawn::number)
                .doesNotHaveDuplicates();
        assertThat(ofClients.stream().flatMap(List::stream))
                .extracting(Drawn::reference)
                .doesNotHaveDuplicates()
                .allMatch(reference ->
                        reference.matches("[CDFGHKMNPRTVWXY][2-9CDFGHJKMNPQRTVWXY]{7}"));
    }
}
