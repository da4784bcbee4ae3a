package org.umoorsehhat.localstack.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way in: everybody is a recipient, no account is needed to get one. */
final class MailReceiver implements MessageHandler {

    /** Bytes of one mail, 512 KiB; a clinic's have some 20. */
    static final int LARGEST = 512 * 1024;

    private final Mailbox mailbox;
    private final Clock clock;
    private final List<String> to = new ArrayList<>();

    MailReceiver(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public void from(String from) {
        // The header says it, too.
    }

    @Override
    public void recipient(String recipient) {
        to.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        byte[] bytes = data.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            // The rest would have to be read first to refuse it politely.
            throw new DropConnectionException(
                    552, "a mail may have %d bytes at most".formatted(LARGEST));
        }
        mailbox.add(List.copyOf(to), clock.instant(), bytes);
        return null;
    }

    @Override
    public void done() {
        // All was done with the data.
    }
}
