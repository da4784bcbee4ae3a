package org.umoorsehhat.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Tables and plots, as Markdown with SVG files beside it. */
public final class Report {

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    public Report(Path folder, String title) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        lines.add("# " + title);
    }

    public void text(String format, Object... arguments) {
        lines.add("");
        lines.add(String.format(Locale.ROOT, format, arguments));
    }

    public void rows(List<Row> rows) {
        lines.add("");
        lines.add("| what | per second | p50 | p95 | p99 | errors |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
        rows.forEach(row -> lines.add(line(row)));
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %s | %s | %d |",
                row.what(),
                row.rate(),
                millis(row.latency().p50()),
                millis(row.latency().p95()),
                millis(row.latency().p99()),
                row.errors());
    }

    /** Times of the same questions at two places. */
    public void times(
            String first,
            Collection<Latency> firstTimes,
            String second,
            Collection<Latency> secondTimes,
            List<String> questions) {
        lines.add("");
        lines.add("| what | %s: p50 | p99 | %s: p50 | p99 |".formatted(first, second));
        lines.add("| --- | ---: | ---: | ---: | ---: |");
        Iterator<Latency> one = firstTimes.iterator();
        Iterator<Latency> other = secondTimes.iterator();
        for (String question : questions) {
            Latency a = one.next();
            Latency b = other.next();
            lines.add(
                    "| %s | %s | %s | %s | %s |"
                            .formatted(
                                    question,
                                    millis(a.p50()),
                                    millis(a.p99()),
                                    millis(b.p50()),
                                    millis(b.p99())));
        }
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f ms" : "%.0f ms", value);
    }

    public void targets(List<Target> targets) {
        lines.add("");
        lines.add("| target | wanted | measured | |");
        lines.add("| --- | ---: | ---: | --- |");
        targets.forEach(target -> lines.add(target.line()));
    }

    public void plot(String name, String description, String svg) throws IOException {
        Files.writeString(folder.resolve(name + ".svg"), svg);
        lines.add("");
        lines.add("![%s](%s.svg)".formatted(description, name));
    }

    /** Writes {@code report.md} and prints it. */
    public Path write() throws IOException {
        Path file = folder.resolve("report.md");
        Files.write(file, lines);
        lines.forEach(System.out::println);
        System.out.println();
        System.out.println("Written to " + file);
        return file;
    }
}
