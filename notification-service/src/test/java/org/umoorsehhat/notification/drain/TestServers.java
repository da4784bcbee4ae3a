package org.umoorsehhat.notification.drain;

import java.io.IOException;
import java.util.List;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.KafkaServer;
import org.umoorsehhat.testsupport.PostgresServer;

/**
 * What the instances share. The broker is their own: what other tests have published would be
 * planned here too.
 */
record TestServers(Database database, KafkaServer kafka, CountingMailServer mail)
        implements AutoCloseable {

    static TestServers fresh() throws Exception {
        return new TestServers(
                PostgresServer.shared().database("notification"),
                KafkaServer.startOwn(),
                new CountingMailServer());
    }

    /** An instance's command line. */
    List<String> settings() {
        return List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--springdoc.api-docs.enabled=false",
                "--spring.r2dbc.url=" + database.r2dbcUrl(),
                "--spring.r2dbc.username=" + database.app().user(),
                "--spring.r2dbc.password=" + database.app().password(),
                "--spring.flyway.url=" + database.jdbcUrl(),
                "--spring.flyway.user=" + database.owner().user(),
                "--spring.flyway.password=" + database.owner().password(),
                "--spring.flyway.placeholders.app_role=" + database.app().user(),
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--spring.kafka.consumer.group-id=drain",
                "--spring.mail.port=" + mail.port());
    }

    @Override
    public void close() throws IOException {
        mail.close();
        kafka.close();
    }
}
