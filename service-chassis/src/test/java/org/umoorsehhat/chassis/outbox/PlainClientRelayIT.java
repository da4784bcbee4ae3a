package org.umoorsehhat.chassis.outbox;

/** The relay with Kafka's own client: nothing is lost and nothing overtakes there either. */
class PlainClientRelayIT extends RelayOrderIT {

    @Override
    SenderClient client() {
        return SenderClient.PLAIN_CLIENT;
    }
}
