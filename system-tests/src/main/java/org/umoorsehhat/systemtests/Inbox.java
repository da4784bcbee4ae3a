package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.Locale;

/** Waits for e-mails that a step must bring. */
final class Inbox {

    private final Api api;
    private final Script script;

    Inbox(Api api, Script script) {
        this.api = api;
        this.script = script;
    }

    /**
     * What somebody's inbox had.
     *
     * @param newest id of the newest mail, which may be forgotten meanwhile; empty if there was
     *     none
     */
    record Mark(String address, String newest) {}

    Mark mark(String address) {
        return new Mark(address, api.inbox(address).path(0).path("id").asString(""));
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
        return api.inbox(mark.address())
                .valueStream()
                .takeWhile(mail -> !mail.path("id").asString().equals(mark.newest()))
                .map(mail -> mail.path("subject").asString())
                .filter(subject -> subject.toLowerCase(Locale.ROOT).contains(about))
                .findFirst()
                .orElse("");
    }
}
