package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Waits for e-mails that a step must bring. */
final class Inbox {

    private final Api api;
    private final Script script;

    Inbox(Api api, Script script) {
        this.api = api;
        this.script = script;
    }

    /**
     * How full somebody's inbox was.
     *
     * @param mails that were there, the newest of which the new ones will come before
     */
    record Mark(String address, int mails) {}

    Mark mark(String address) {
        return new Mark(address, api.inbox(address).size());
    }

    /**
     * Waits for an e-mail that came after {@code mark} and whose subject has the word {@code
     * about}.
     */
    void await(String what, Mark mark, String about, Duration atMost) {
        script.await(
                what,
                atMost,
                () -> subject(mark, about),
                subject -> !subject.isEmpty(),
                subject -> "\"" + subject + "\"");
    }

    private String subject(Mark mark, String about) {
        JsonNode mails = api.inbox(mark.address());
        return mails.valueStream()
                .limit(mails.size() - mark.mails())
                .map(mail -> mail.path("subject").asString())
                .filter(subject -> subject.toLowerCase(Locale.ROOT).contains(about))
                .findFirst()
                .orElse("");
    }
}
