package org.umoorsehhat.localstack.part;

import java.util.EnumSet;
import java.util.Map;

/**
 * One more instance of a service.
 *
 * @param port where it serves, on this machine
 */
public record Replica(Part part, int port) {

    /**
     * At random ports of its own.
     *
     * @param environment over what every instance of the service is told
     */
    public static Replica of(
            Service service,
            int number,
            Home home,
            Ports ports,
            Secrets secrets,
            Map<String, String> environment) {
        Ports own = ports.moved(EnumSet.of(service.port(), service.management()));
        String name = service.title() + "-" + number;
        var part =
                new ServicePart(
                        name,
                        service,
                        home,
                        own,
                        new ServiceEnvironment(home, own, secrets, environment),
                        false);
        return new Replica(part, own.number(service.port()));
    }
}
