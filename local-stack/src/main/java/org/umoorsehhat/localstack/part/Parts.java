package org.umoorsehhat.localstack.part;

import java.util.ArrayList;
import java.util.List;

/** All parts of a platform, in the order in which they are shown. */
public final class Parts {

    private Parts() {}

    public static List<Part> of(Home home, Ports ports, Secrets secrets, Durability durability) {
        var parts = new ArrayList<Part>();
        parts.add(new PostgresPart(home, ports, secrets, durability));
        parts.add(new KafkaPart(home, ports));
        parts.add(new InboxPart(home, ports));
        var environment = new ServiceEnvironment(home, ports, secrets);
        for (Service service : Service.values()) {
            parts.add(new ServicePart(service, home, ports, environment));
        }
        return List.copyOf(parts);
    }
}
