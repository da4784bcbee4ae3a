package org.umoorsehhat.systemtests.compare;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.TestPlatform;
import org.umoorsehhat.systemtests.compare.api.Gateway;
import org.umoorsehhat.systemtests.compare.play.Play;
import org.umoorsehhat.systemtests.compare.play.Setting;
import org.umoorsehhat.systemtests.compare.quiet.Backlog;
import org.umoorsehhat.systemtests.compare.quiet.Consumers;
import org.umoorsehhat.systemtests.compare.quiet.Quiet;
import org.umoorsehhat.systemtests.compare.record.EndpointMatrix;
import org.umoorsehhat.systemtests.compare.record.EventLines;
import org.umoorsehhat.systemtests.compare.record.EventLog;
import org.umoorsehhat.systemtests.compare.record.Exchanges;
import org.umoorsehhat.systemtests.compare.record.Inboxes;
import org.umoorsehhat.systemtests.compare.record.Mails;
import org.umoorsehhat.systemtests.compare.record.Normaliser;
import org.umoorsehhat.systemtests.compare.record.Recording;
import tools.jackson.databind.node.ObjectNode;

/** Starts an empty platform of one version, plays to it, and records what it says. */
final class Recorder {

    /** What depends on how fast a run is, and on how fast callers may ask, is put out of reach. */
    private static final Map<String, String> UNHURRIED =
            Map.of(
                    "RATE_LIMIT_PER_SECOND", "100000",
                    "RATE_LIMIT_BURST", "100000",
                    "RATE_LIMIT_ADDRESS_PER_SECOND", "100000",
                    "RATE_LIMIT_ADDRESS_BURST", "100000",
                    "OFFER_DURATION", "6h",
                    "HOLD_LENGTH", "7h",
                    // Whether an event carries a trace is drawn by lot otherwise.
                    "TRACING_SAMPLING", "1");

    private final Setting setting;
    private final EndpointMatrix matrix;
    private final Clock clock = Clock.systemUTC();

    Recorder(Setting setting, EndpointMatrix matrix) {
        this.setting = setting;
        this.matrix = matrix;
    }

    /**
     * @param checkout a source tree with built jars
     * @param file that the recording is kept in
     */
    List<ObjectNode> record(Path checkout, Path file) {
        long began = System.nanoTime();
        try (TestPlatform started = TestPlatform.start(checkout, UNHURRIED);
                Recording recording = new Recording(file)) {
            System.out.printf("  started after %d s%n", seconds(began));
            play(started.platform(), recording);
            System.out.printf("  recorded after %d s: %s%n", seconds(began), file);
            return recording.lines();
        }
    }

    private void play(Platform platform, Recording recording) {
        var normaliser =
                new Normaliser(clock.instant(), LocalDate.now(clock.withZone(setting.zone())));
        String kafka = platform.kafkaBootstrapServers();
        try (var gateway = new Gateway(platform);
                var consumers = new Consumers(kafka);
                var backlog = new Backlog(platform)) {
            var quiet = new Quiet(consumers, backlog);
            quiet.await();
            var stage =
                    new Stage(gateway, quiet, matrix, new Exchanges(normaliser), recording, clock);
            new Play(setting, clock, stage::perform).play(stage::awaitBegun);
            Map<TopicPartition, Long> ends = consumers.ends();
            new EventLines(normaliser).of(EventLog.read(kafka, ends)).forEach(recording::add);
            Mails.lines(new Inboxes(platform.inbox()).mails(), normaliser).forEach(recording::add);
        }
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}
