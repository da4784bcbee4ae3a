package org.umoorsehhat.notification.delivery;

import org.umoorsehhat.notification.channel.Channel;
import reactor.core.publisher.Mono;

/** Which channel a new message to a patient starts with. Decided again when it is sent. */
public interface Recipients {

    /** The first wanted channel that is on and has an address. */
    Mono<Channel> firstChannel(long patientId);
}
