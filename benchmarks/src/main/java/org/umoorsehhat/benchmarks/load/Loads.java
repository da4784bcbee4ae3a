package org.umoorsehhat.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The loads of one platform, one after the other: none asks for what an earlier one took. */
public final class Loads {

    private final Path folder;
    private final Path tokens;
    private final LocalDate firstDay;
    private final Map<Kind, Long> asked = new HashMap<>();

    /**
     * @param folder of what Gatling writes
     * @param tokens a file with a token a line: the n-th is that of patient n
     */
    public Loads(Path folder, Path tokens, LocalDate firstDay) {
        this.folder = folder;
        this.tokens = tokens;
        this.firstDay = firstDay;
    }

    /** How often it was asked for, in all loads. */
    public long asked(Kind kind) {
        return asked.getOrDefault(kind, 0L);
    }

    /**
     * Makes a load and waits for its end; {@link LoadOrder} tells what the parameters mean.
     *
     * @param name of its folder
     */
    public LoadResult run(
            String name, Kind kind, URI target, int users, double rate, int warmUp, int seconds)
            throws IOException, InterruptedException {
        Path own = folder.resolve(name);
        var order =
                new LoadOrder(
                        kind,
                        target,
                        users,
                        rate,
                        asked(kind),
                        warmUp,
                        seconds,
                        firstDay,
                        tokens,
                        own.resolve("result.json"));
        LoadResult result = Load.run(order, own);
        asked.merge(kind, result.requests(), Long::sum);
        return result;
    }
}
