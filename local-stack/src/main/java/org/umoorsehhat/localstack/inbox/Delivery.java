package org.umoorsehhat.localstack.inbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import java.time.Clock;

/** Makes everybody a recipient: no account is needed to get a mail. */
record Delivery(Mailbox mailbox, Clock clock) implements MessageDeliveryHandler {

    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress recipient) {
        return new Recipient(recipient.getEmail(), mailbox, clock);
    }
}
