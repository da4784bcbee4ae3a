package org.umoorsehhat.systemtests.compare;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.systemtests.compare.play.Setting;
import org.umoorsehhat.systemtests.compare.quiet.Unfinished;
import org.umoorsehhat.systemtests.compare.record.AddedFields;
import org.umoorsehhat.systemtests.compare.record.Coverage;
import org.umoorsehhat.systemtests.compare.record.Difference;
import org.umoorsehhat.systemtests.compare.record.Differences;
import org.umoorsehhat.systemtests.compare.record.EndpointMatrix;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays the same to two versions, one after the other, and tells what they answer differently. Exit
 * code 0: the same; 1: not; 2: it could not be found out.
 */
public final class CompareVersions {

    private static final int SHOWN = 20;

    /** With fewer requests not every endpoint is reached. */
    private static final int ENOUGH_FOR_ALL = 1_000;

    private CompareVersions() {}

    /**
     * @param arguments source tree and recording of the old version, the same of the new one,
     *     number of requests, seed, and fields that the new version adds to its answers
     */
    public static void main(String[] arguments) {
        int code;
        try {
            code =
                    compare(
                            Path.of(arguments[0]),
                            Path.of(arguments[1]),
                            Path.of(arguments[2]),
                            Path.of(arguments[3]),
                            Setting.of(
                                    Long.parseLong(arguments[5]),
                                    Integer.parseInt(arguments[4]),
                                    Clock.systemUTC()),
                            Arrays.stream(arguments).skip(6).collect(Collectors.toSet()));
        } catch (Unfinished | PlatformException | UncheckedIOException e) {
            System.err.println("Not compared: " + e.getMessage());
            code = 2;
        } catch (RuntimeException e) {
            // Whatever it was, it is no difference.
            e.printStackTrace();
            code = 2;
        }
        System.exit(code);
    }

    private static int compare(
            Path oldTree,
            Path oldFile,
            Path newTree,
            Path newFile,
            Setting setting,
            Set<String> added) {
        System.out.printf(
                "%,d requests, seed %d; visits from %s on, most doctors in %s%n",
                setting.requests(), setting.seed(), setting.day(), setting.zone());
        EndpointMatrix matrix = EndpointMatrix.of(oldTree);
        var recorder = new Recorder(setting, matrix);
        System.out.println("Old version:");
        List<ObjectNode> before = recorder.record(oldTree, oldFile);
        var coverage = new Coverage(matrix, before);
        System.out.printf("%s%n  refused: %d %%%n", coverage, coverage.refusedPercent());
        System.out.println("New version:");
        List<ObjectNode> now = AddedFields.without(recorder.record(newTree, newFile), added);
        return verdict(setting, coverage, before, Differences.between(before, now));
    }

    private static int verdict(
            Setting setting,
            Coverage coverage,
            List<ObjectNode> before,
            List<Difference> differences) {
        differences.stream().limit(SHOWN).forEach(System.out::println);
        if (!differences.isEmpty()) {
            System.out.printf(
                    "different: %,d places, of which %,d are above%n",
                    differences.size(), Math.min(SHOWN, differences.size()));
            return 1;
        }
        List<String> untouched = coverage.untouched();
        if (setting.requests() >= ENOUGH_FOR_ALL && !untouched.isEmpty()) {
            System.out.println("never answered with success: " + untouched);
            return 2;
        }
        System.out.printf("same: %,d requests, %,d events%n", setting.requests(), events(before));
        return 0;
    }

    private static long events(List<ObjectNode> recording) {
        return recording.stream().mapToLong(line -> line.path("events").size()).sum();
    }
}
