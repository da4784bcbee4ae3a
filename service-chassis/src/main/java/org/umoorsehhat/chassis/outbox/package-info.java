/** The transactional outbox and the relay that publishes it to Kafka in order per key. */
@NullMarked
package org.umoorsehhat.chassis.outbox;

import org.jspecify.annotations.NullMarked;
