package org.umoorsehhat.notification.drain;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * How an instance's JVM is started.
 *
 * @param options of the JVM, class path included
 */
record JvmOptions(List<String> options) {

    /** As the images, with the heap of the local stack, which is smaller. */
    private static final List<String> COMMON =
            List.of(
                    "@../docker/jvm.options",
                    "-Xmx128m",
                    "-Dspring.cloud.config.enabled=false",
                    "-Dumoorsehhat.config=" + System.getProperty("umoorsehhat.config"));

    /** About as many as the journeys that the images are trained with. */
    private static final int TRAINING_MESSAGES = 100;

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    /** From the classes as they are, compiled as in the local stack. */
    static JvmOptions plain() {
        return of(List.of("-XX:TieredStopAtLevel=1", "-cp", CLASS_PATH));
    }

    /**
     * Compiled as in production, with what stands in for an SMS.
     *
     * <p>{@code cost.class-path} has another version measured; {@code cost.options} adds options,
     * such as a recording's.
     */
    static JvmOptions measured() {
        var options = new ArrayList<String>();
        for (String channel : List.of("sms", "whatsapp", "push")) {
            options.add("-Dumoorsehhat.notification." + channel + ".provider=sink");
        }
        options.add("-Xmx384m");
        options.addAll(
                Stream.of(System.getProperty("cost.options", "").split(" "))
                        .filter(option -> !option.isEmpty())
                        .toList());
        options.add("-cp");
        options.add(System.getProperty("cost.class-path", CLASS_PATH));
        return of(options);
    }

    /**
     * With an AOT cache from a first run that sends some messages, as the images have it: it starts
     * in half the time.
     */
    static JvmOptions trained() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "drain"));
        Path cache = folder.resolve("service.aot");
        Files.deleteIfExists(cache);
        var jars = new ArrayList<String>();
        for (String entry : CLASS_PATH.split(File.pathSeparator)) {
            // The cache wants jars alone.
            if (entry.endsWith(".jar")) {
                jars.add(entry);
            } else if (!entry.contains("test-classes")) {
                jars.add(jar(entry, folder.resolve(jars.size() + ".jar")));
            }
        }
        var classPath = List.of("-cp", String.join(File.pathSeparator, jars));
        var training = new ArrayList<>(classPath);
        training.add("-XX:AOTCacheOutput=" + cache);
        // For the second JVM, which writes the cache.
        training.add("-Xmx512m");
        try (var servers = TestServers.fresh()) {
            var instance =
                    ServiceProcess.start(of(training), servers, Duration.ofSeconds(15)).ready();
            new DueReminders(servers.database(), TRAINING_MESSAGES).insert();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> servers.mail().received().size() == TRAINING_MESSAGES);
            instance.end();
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("nothing was learnt");
        }
        var options = new ArrayList<>(classPath);
        options.add("-XX:AOTCache=" + cache);
        return of(options);
    }

    private static String jar(String classes, Path jar) {
        int failure =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "cf", jar.toString(), "-C", classes, ".");
        if (failure != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return jar.toString();
    }

    private static JvmOptions of(List<String> own) {
        var options = new ArrayList<>(COMMON);
        options.addAll(own);
        return new JvmOptions(options);
    }
}
