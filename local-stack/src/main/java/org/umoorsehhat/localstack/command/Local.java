package org.umoorsehhat.localstack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.Progress;
import org.umoorsehhat.localstack.part.Durability;
import org.umoorsehhat.localstack.part.Home;
import org.umoorsehhat.localstack.part.Ports;

/**
 * The platform of this checkout, as the commands see it.
 *
 * @param out what the user reads
 */
record Local(Home home, Map<String, String> environment, PrintStream out) {

    /** The name under which a running {@code make up} is entered. */
    static final String STARTER = "up";

    /** With the ports that it runs on; if it is down, with those that the environment asks for. */
    Platform platform(Progress progress) throws IOException {
        var asked = new Platform(home, Ports.of(environment), Durability.KEEP, progress);
        if (asked.running().isEmpty()) {
            return asked;
        }
        var noted = new PortNotes(home.run());
        return new Platform(home, noted.read(environment), Durability.KEEP, progress);
    }

    void say(String format, Object... arguments) {
        out.printf(format + "%n", arguments);
    }
}
