package org.umoorsehhat.localstack.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a command so that Ctrl-C ends it, whatever became of that in this process: what {@code
 * nohup} or a shell starts in the background ignores SIGINT, and hands that down to its children.
 *
 * <p>Needs GNU coreutils of 8.31 or later (Debian since 11, and most others); where {@code env} is
 * another (macOS, BusyBox) Perl, which macOS has.
 */
final class Interruptible {

    private static final List<String> ENV = List.of("env", "--default-signal=INT");
    private static final List<String> PERL =
            List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec { $ARGV[0] } @ARGV or die $!");

    private Interruptible() {}

    static List<String> command(List<String> command) throws IOException, InterruptedException {
        return Stream.concat((envKnowsSignals() ? ENV : PERL).stream(), command.stream()).toList();
    }

    private static boolean envKnowsSignals() throws IOException, InterruptedException {
        var trial =
                new ProcessBuilder(Stream.concat(ENV.stream(), Stream.of("true")).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return trial.start().waitFor() == 0;
    }
}
