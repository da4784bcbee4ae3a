package org.umoorsehhat.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory processes take, counted so that pages which they share are counted once. */
public final class Memory {

    private Memory() {}

    /**
     * The proportional set size of a process and its children in bytes; nothing where the system
     * does not tell (only Linux does).
     */
    public static OptionalLong of(ProcessHandle process) {
        long[] sizes =
                Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(p -> proportionalSize(p.pid()))
                        .filter(size -> size > 0)
                        .toArray();
        return sizes.length == 0 ? OptionalLong.empty() : OptionalLong.of(sum(sizes));
    }

    private static long sum(long[] sizes) {
        long total = 0;
        for (long size : sizes) {
            total += size;
        }
        return total;
    }

    private static long proportionalSize(long pid) {
        Path file = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
