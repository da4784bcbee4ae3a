package org.umoorsehhat.localstack.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.localstack.part.postgres.PostgresPart;

/** All parts of a platform, in the order in which they are shown. */
public final class Parts {

    private Parts() {}

    /**
     * @param more environment variables of every service
     */
    public static List<Part> of(
            Home home,
            Ports ports,
            Secrets secrets,
            Durability durability,
            Map<String, String> more) {
        var parts = new ArrayList<Part>();
        parts.add(new PostgresPart(home, ports, secrets, durability));
        parts.add(new KafkaPart(home, ports));
        parts.add(new InboxPart(home, ports, secrets));
        var environment = new ServiceEnvironment(home, ports, secrets, more);
        for (Service service : Service.values()) {
            // Those of tests end at any time, and are many.
            boolean notesClasses = durability == Durability.KEEP;
            parts.add(
                    new ServicePart(
                            service.title(), service, home, ports, environment, notesClasses));
        }
        return List.copyOf(parts);
    }
}
