package org.umoorsehhat.booking.stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.booking.stream.messaging.PlainKafkaChanges;
import org.umoorsehhat.testsupport.Database;

/** The live stream with Kafka's own client: listeners notice nothing. */
@Import(PlainKafkaChanges.class)
class PlainClientStreamIT extends StreamIT {

    PlainClientStreamIT(@Autowired Database database, @Autowired LedgerEvents ledger) {
        super(database, ledger);
    }
}
