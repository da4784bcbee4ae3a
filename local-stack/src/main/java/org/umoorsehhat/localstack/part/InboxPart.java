package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.umoorsehhat.localstack.process.Launch;

/** The mail server whose mails go nowhere but on a page, and a provider of payments like it. */
final class InboxPart implements Part {

    static final String NAME = "inbox";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Path classes;

    InboxPart(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.classes = home.data("inbox-classes");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Port> ports() {
        return Set.of(Port.SMTP, Port.INBOX);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    /** From a copy: a build may write the classes anew below a JVM that has not loaded them all. */
    @Override
    public void prepare() throws IOException {
        Folders.delete(classes);
        Folders.copy(home.classes(), classes);
    }

    @Override
    public Launch launch() {
        List<String> command =
                Java.command(
                        home.folder(),
                        "48m",
                        List.of(
                                // Mails are kept: what is old needs the room.
                                "-Xmn16m",
                                "-cp",
                                classes + ":" + home.libraries(),
                                "org.umoorsehhat.localstack.inbox.InboxServer",
                                String.valueOf(ports.number(Port.SMTP)),
                                String.valueOf(ports.number(Port.INBOX)),
                                ports.http(Port.GATEWAY)
                                        .resolve("/api/appointments/payments/webhook")
                                        .toString()));
        return new Launch(
                NAME,
                command,
                Map.of("STRIPE_WEBHOOK_SECRETS", secrets.password(Secrets.PAYMENTS)),
                home.log(NAME));
    }

    @Override
    public boolean isReady() {
        // Of an earlier version, which bin/compare-versions starts, it is not found: an answer,
        // too.
        return Answers.any(ports.http(Port.INBOX).resolve("/health"));
    }
}
