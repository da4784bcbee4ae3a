package org.umoorsehhat.chassis.inbox.deadletter;

import java.util.List;

/**
 * Dead letters that have not been replayed.
 *
 * @param topic that they came from
 * @param waiting how many there are
 * @param letters the first of them, in the order in which they would be replayed
 */
record DeadLetterList(String topic, long waiting, List<DeadLetterView> letters) {}
