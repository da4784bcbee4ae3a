package org.umoorsehhat.things.fault;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.things.Api;

@Tag("proof")
@ServiceTest
class ClientDisconnectProof {

    @Autowired WebTestClient web;
    @Autowired Database database;
    @Autowired KafkaServer kafka;
    @Autowired MeterRegistry meters;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void thousandsOfHangUps(long seed) throws Exception {
        new DisconnectingClients(port, new Api(web).add("popular").id()).hangUp(10_000, 64, seed);
        new SettledState(database, kafka, meters).assertClean(web);
    }
}
