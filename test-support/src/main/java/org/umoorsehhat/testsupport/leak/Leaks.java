package org.umoorsehhat.testsupport.leak;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Netty has found: buffers that were collected before anybody released them. It notices when
 * the next buffer is made after a collection, so a leak is often reported long after its test.
 */
final class Leaks {

    private static final List<String> FOUND = new CopyOnWriteArrayList<>();
    static final String MADE_IN = "Hint: made in ";

    private static final int COLLECTIONS = 3;
    private static final int BUFFERS = 64;

    /** Of where a buffer was seen last. */
    private static final int LINES = 40;

    /**
     * PostgreSQL's driver (1.1) loses the parameters of a statement, and the messages that it made
     * of it, when its connection is cut before they are sent: some bytes for each lost connection,
     * and tests cut many. What a cancelled query loses besides, rows and what was read, is found.
     */
    private static final Pattern UNSENT =
            Pattern.compile(
                    "io\\.r2dbc\\.postgresql\\.(PostgresqlStatement\\.lambda\\$collectBindingParameters"
                            + "|message\\.frontend\\.|codec\\.\\w+\\.(lambda\\$)?(doE|e)ncode)");

    private Leaks() {}

    /** From now on; before the first class of Netty is asked for a buffer. */
    static void watch() {
        ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(
                new ResourceLeakDetectorFactory() {
                    @Override
                    @Deprecated
                    public <T> ResourceLeakDetector<T> newResourceLeakDetector(
                            Class<T> resource, int samplingInterval, long maxActive) {
                        return new RecordingLeakDetector<>(resource, samplingInterval);
                    }

                    @Override
                    public <T> ResourceLeakDetector<T> newResourceLeakDetector(
                            Class<T> resource, int samplingInterval) {
                        return new RecordingLeakDetector<>(resource, samplingInterval);
                    }
                });
    }

    static void found(String resource, String records) {
        if (!UNSENT.matcher(records).find() && !records.contains(CutConnections.MARK)) {
            String lastSeen = records.lines().limit(LINES).collect(Collectors.joining("\n"));
            String hints =
                    records.lines()
                            .filter(line -> line.contains(MADE_IN))
                            .map(String::strip)
                            .collect(Collectors.joining("; "));
            FOUND.add(resource + " was not released (" + hints + ")" + lastSeen);
        }
    }

    /** Takes out what a test has lost on purpose; whether there was any. */
    static boolean forget(String word) {
        return FOUND.removeIf(leak -> leak.contains(word));
    }

    /** All until now, those too that Netty would have noticed later. */
    static List<String> all() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
            // Each buffer that is made asks whether others were lost.
            for (int n = 0; n < BUFFERS; n++) {
                ByteBuf heap = ByteBufAllocator.DEFAULT.heapBuffer(1);
                ByteBuf direct = ByteBufAllocator.DEFAULT.directBuffer(1);
                heap.release();
                direct.release();
            }
        }
        return List.copyOf(FOUND);
    }
}
