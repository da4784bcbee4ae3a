package org.umoorsehhat.testsupport.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.Test;

class LeaksTest {

    private static final String ON_PURPOSE = "lost on purpose";

    @Test
    void aBufferThatNobodyReleasesIsFound() {
        lose();
        assertThat(Leaks.all())
                .as("it and the test in which it was made")
                .anyMatch(leak ->
                        leak.contains(ON_PURPOSE)
                                && leak.contains("made in " + RunningTest.name())
                                && leak.contains("aBufferThatNobodyReleasesIsFound"));
        assertThat(Leaks.forget(ON_PURPOSE)).isTrue();
    }

    @Test
    void whatIsLostWhileConnectionsAreCutDoesNotCountHoweverLateItIsNoticed() throws Exception {
        CutConnections.during(LeaksTest::lose);
        assertThat(Leaks.all()).noneMatch(leak -> leak.contains(ON_PURPOSE));
    }

    @Test
    void aBufferThatIsReleasedIsNot() {
        ByteBuf buffer = ByteBufAllocator.DEFAULT.directBuffer(10).touch("given back");
        buffer.release();
        assertThat(Leaks.all()).noneMatch(leak -> leak.contains("given back"));
    }

    private static void lose() {
        ByteBufAllocator.DEFAULT.directBuffer(10).touch(ON_PURPOSE);
    }
}
