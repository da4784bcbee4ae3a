package org.umoorsehhat.systemtests.compare.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.umoorsehhat.systemtests.compare.api.Call;

/** All endpoints of a version, as its services' tests list them. */
public final class EndpointMatrix {

    private static final String FILE = "src/test/resources/endpoint-matrix.txt";
    private static final Pattern LINE =
            Pattern.compile("^(GET|POST|PUT|PATCH|DELETE)\\s+(/\\S+)", Pattern.MULTILINE);

    private final List<String> endpoints;

    EndpointMatrix(List<String> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /**
     * @param checkout a source tree
     */
    public static EndpointMatrix of(Path checkout) {
        var endpoints = new TreeSet<String>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(checkout)) {
            for (Path module : modules) {
                Path file = module.resolve(FILE);
                if (Files.exists(file)) {
                    Matcher line = LINE.matcher(Files.readString(file));
                    while (line.find()) {
                        endpoints.add(line.group(1) + " " + line.group(2));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EndpointMatrix(List.copyOf(endpoints));
    }

    /** As {@code GET /doctors/{id}}. */
    List<String> endpoints() {
        return endpoints;
    }

    /** The endpoint that a call is for; {@code none} for one that there is not. */
    public String of(Call call) {
        String[] asked = segments(call.method() + " " + call.resource());
        return endpoints.stream()
                .filter(endpoint -> isFor(segments(endpoint), asked))
                // What is written out goes before what stands for anything.
                .min(Comparator.comparingLong(e -> e.chars().filter(c -> c == '{').count()))
                .orElse("none");
    }

    private static String[] segments(String text) {
        return text.split("/");
    }

    private static boolean isFor(String[] endpoint, String[] asked) {
        return endpoint.length == asked.length
                && Arrays.equals(
                        endpoint,
                        asked,
                        (theirs, ours) -> theirs.startsWith("{") ? 0 : theirs.compareTo(ours));
    }
}
