package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Part;
import org.umoorsehhat.localstack.process.ListeningSockets;

/** Its users have passwords that everybody knows: nobody but this machine may reach it. */
@EnabledOnOs(OS.LINUX)
class LoopbackIT {

    @Test
    void everyPortOfEveryPartIsOnTheLoopbackAddressAlone() {
        Platform platform = SharedPlatform.get();
        Set<Integer> seen = new HashSet<>();
        for (Part part : platform.running()) {
            ProcessHandle process = platform.processes().find(part.name()).orElseThrow();
            ListeningSockets.of(process).forEach(socket -> seen.add(socket.getPort()));

            assertThat(ListeningSockets.exposed(process))
                    .as("where %s is reached from elsewhere", part.name())
                    .isEmpty();
        }

        assertThat(seen)
                .as("the sockets of all parts were looked at")
                .containsAll(
                        platform.parts().stream()
                                .flatMap(part -> part.ports().stream())
                                .map(platform.ports()::number)
                                .collect(Collectors.toSet()));
    }
}
