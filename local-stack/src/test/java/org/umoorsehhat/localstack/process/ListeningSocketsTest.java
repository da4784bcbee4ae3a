package org.umoorsehhat.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ListeningSocketsTest {

    @Test
    void readsAddressesAsTheKernelWritesThem() {
        assertThat(ListeningSockets.parse("0100007F:1F90"))
                .isEqualTo(new InetSocketAddress("127.0.0.1", 8080));
        assertThat(ListeningSockets.parse("00000000000000000000000001000000:1F90"))
                .isEqualTo(new InetSocketAddress("::1", 8080));
        assertThat(
                        ListeningSockets.parse("0000000000000000FFFF00000100007F:1F90")
                                .getAddress()
                                .isLoopbackAddress())
                .isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tellsWhoIsReachedFromElsewhere() throws Exception {
        ProcessHandle self = ProcessHandle.current();
        try (var everywhere = new ServerSocket(0);
                var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ListeningSockets.of(self))
                    .extracting(InetSocketAddress::getPort)
                    .contains(everywhere.getLocalPort(), here.getLocalPort());
            assertThat(ListeningSockets.exposed(self))
                    .extracting(InetSocketAddress::getPort)
                    .contains(everywhere.getLocalPort())
                    .doesNotContain(here.getLocalPort());
        }
    }
}
