package org.umoorsehhat.things.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.things.Api;

/** Clients that hang up in mid-request leave nothing behind. */
@ServiceTest
class ClientDisconnectIT {

    @Autowired WebTestClient web;
    @Autowired Database database;
    @Autowired KafkaServer kafka;
    @Autowired MeterRegistry meters;
    @LocalServerPort int port;

    @Test
    void twoThousandHangUps() throws Exception {
        var clients = new DisconnectingClients(port, new Api(web).add("popular").id());
        clients.hangUp(2000, 32, 11);
        assertThat(clients.answered()).as("hung up in time").isLessThan(2000);
        new SettledState(database, kafka, meters).assertClean(web);
    }
}
