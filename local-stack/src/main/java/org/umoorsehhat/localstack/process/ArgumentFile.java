package org.umoorsehhat.localstack.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A class path in a file of arguments: of a command line that is longer than a page of memory Linux
 * tells Java nothing, and our processes are known by theirs.
 */
public final class ArgumentFile {

    private ArgumentFile() {}

    /**
     * Writes it unless it is there.
     *
     * @param main the class to run, or nothing
     * @return the argument of the JVM
     */
    public static String classPath(Path file, List<Path> path, String main) throws IOException {
        if (!Files.exists(file)) {
            String joined =
                    path.stream()
                            .map(Path::toString)
                            .collect(Collectors.joining(File.pathSeparator));
            Path beside = Files.createTempFile(file.getParent(), "arguments", "");
            Files.writeString(beside, "-cp\n\"%s\"\n%s\n".formatted(joined, main));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return "@" + file;
    }
}
