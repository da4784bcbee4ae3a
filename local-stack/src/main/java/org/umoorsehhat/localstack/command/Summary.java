package org.umoorsehhat.localstack.command;

import java.nio.file.Files;
import java.util.OptionalLong;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Part;
import org.umoorsehhat.localstack.process.Memory;

/** What there is to use, and what to try first. */
record Summary(Local local, Platform platform) {

    private static final double MIB = 1024 * 1024;

    void print() {
        memory();
        String gateway = platform.gateway().toString();
        local.say(
                """

                  Pages        %3$s
                  API          %1$s/api/appointments/
                  Swagger UI   %1$s/swagger-ui.html
                  Log in as    patient1 … patient5, doctor1 … doctor3, desk1 or admin; the password is demo
                  E-mails      %2$s

                Try next
                  make demo                                  one appointment, from booking to the waiting list
                  make token USER=patient1                   an access token, for Swagger UI's Authorize or for curl:
                  curl -H "Authorization: Bearer $(make -s token USER=patient1)" %1$s/api/appointments/time-slots
                  make status · make logs · make down        what runs, what it says, the end of it\
                """,
                gateway, platform.inbox(), pages(gateway));
    }

    /** They are in the gateway's jar, where a Node could build them. */
    private String pages(String gateway) {
        return Files.exists(local.home().checkout().resolve("web/dist/index.html"))
                ? gateway + "/"
                : "not built: they need Node 20.19 or newer with npm";
    }

    private void memory() {
        long total = 0;
        for (Part part : platform.running()) {
            OptionalLong size =
                    platform.processes()
                            .find(part.name())
                            .map(Memory::of)
                            .orElseGet(OptionalLong::empty);
            total += size.orElse(0);
        }
        if (total > 0) {
            local.say("All processes together take %.0f MiB of memory.", total / MIB);
        }
    }
}
