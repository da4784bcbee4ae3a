package org.umoorsehhat.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param name what its pid file is called
 * @param command program and arguments
 * @param environment added to this process's own
 * @param log where both its outputs are appended
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path log) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
