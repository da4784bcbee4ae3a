package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Expressions that anything may be held against: a repeated group recurses in {@code
 * java.util.regex}, and 700 repetitions end the stack; nested ones take for ever. Each text of the
 * code that could be an expression is tried with what it repeats, 100,000 times.
 */
class RegularExpressionsTest {

    private static final int MANY = 100_000;
    private static final int LONGEST_ADDRESS = 4096;
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN = 100;
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u+([0-9a-fA-F]{4})");

    /** Of a thread: what is left of it deep in the filters and operators of a request. */
    private static final long STACK = 256 << 10;

    /** What makes a text more than a text: something that is repeated. */
    private static final Pattern REPEATS = Pattern.compile("[)\\].}\\w\"][*+{]");

    private static final Set<String> TOOLS = Set.of("system-tests", "benchmarks", "test-support");

    private static final List<String> PARTS =
            List.of(
                    "a", "1", "0", " ", "\"", "1.", "a.", "a,", "0,", "-0a1b", "-Aa", "aA", "Aa",
                    "/x", "/1", "x/", ":", "+1", "%41", "\n", "a=b&", "é", "-----A ");

    /** Modules whose code is given texts from outside. */
    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(Checkout.ROOT)) {
            var files = new ArrayList<Path>();
            for (Path module : modules.toList()) {
                Path main = module.resolve("src/main/java");
                boolean isTool = TOOLS.contains(module.getFileName().toString());
                if (Files.isDirectory(main) && !isTool) {
                    try (Stream<Path> found = Files.walk(main)) {
                        found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                    }
                }
            }
            return files.stream();
        }
    }

    private static Stream<String> texts(Path source) {
        return TEXT.matcher(Checkout.text(source).replaceAll("(?s)\"\"\".*?\"\"\"", ""))
                .results()
                .map(found -> unescaped(found.group(1)))
                .filter(text -> REPEATS.matcher(text).find());
    }

    private static String unescaped(String text) {
        return UNICODE.matcher(text)
                .replaceAll(code ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(code.group(1), 16))))
                .translateEscapes();
    }

    @TestFactory
    Stream<DynamicTest> noneRecursesOrTakesLong() throws IOException {
        return sources()
                .flatMap(source ->
                        texts(source)
                                .distinct()
                                .map(text ->
                                        DynamicTest.dynamicTest(
                                                source.getFileName() + " " + text,
                                                () -> requireQuick(text))));
    }

    @Test
    void whatIsLookedForIsFound() {
        String once = "[0-9a-z]{1,12}(\\.[0-9a-z]{1,12})*";
        assertThatCode(() -> requireQuick(once)).isInstanceOf(StackOverflowError.class);
    }

    private static void requireQuick(String text) throws Throwable {
        Pattern pattern;
        try {
            pattern = Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            return;
        }
        inSmallStack(() -> {
            for (String part : PARTS) {
                String all = part.repeat(MANY) + "!";
                boolean any = pattern.matcher(all).matches();
                // Looking for a place may take the square of what a server lets in.
                any |= pattern.matcher(all.substring(0, LONGEST_ADDRESS)).find();
                assertThat(any).isIn(true, false);
            }
            return null;
        });
    }

    private static void inSmallStack(Callable<?> task) throws Throwable {
        var future = new FutureTask<>(task);
        var thread = new Thread(null, future, "small-stack", STACK);
        // One that never ends must not keep the tests from ending.
        thread.setDaemon(true);
        thread.start();
        // Its own processor time counts: other work on the machine makes no expression slow.
        ThreadMXBean times = ManagementFactory.getThreadMXBean();
        while (!future.isDone()) {
            if (times.getThreadCpuTime(thread.threadId()) > QUICK.toNanos()) {
                throw new TimeoutException("takes long");
            }
            thread.join(LOOK_AGAIN);
        }
        try {
            future.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }
}
