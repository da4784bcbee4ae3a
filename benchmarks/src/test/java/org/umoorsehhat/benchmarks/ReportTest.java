package org.umoorsehhat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umoorsehhat.benchmarks.report.Latency;
import org.umoorsehhat.benchmarks.report.Plot;
import org.umoorsehhat.benchmarks.report.Report;
import org.umoorsehhat.benchmarks.report.Row;
import org.umoorsehhat.benchmarks.report.Target;

class ReportTest {

    @Test
    void percentilesAreInMilliseconds() {
        var micros = new Histogram(60_000_000, 3);
        for (int i = 1; i <= 100; i++) {
            micros.recordValue(i * 1_000);
        }

        Latency latency = Latency.of(micros);

        assertThat(latency.p50()).isBetween(49.9, 50.1);
        assertThat(latency.p99()).isBetween(98.9, 99.1);
        assertThat(latency.max()).isBetween(99.9, 100.1);
    }

    @Test
    void aTargetSaysByHowMuchItIsMissed(@TempDir Path folder) throws IOException {
        var report = new Report(folder, "A run");
        report.targets(
                List.of(
                        Target.atLeast("share", 0.40, 0.30),
                        Target.atMost("p99, ms", 50, 48.26),
                        Target.atLeast("reads", 2_000, 2_000)));
        report.rows(List.of(new Row("booking", 1_234.4, new Latency(3.21, 9, 12.4, 80), 2)));
        report.plot("rates", "Rates", "<svg/>");

        List<String> lines = Files.readAllLines(report.write());

        assertThat(lines)
                .contains(
                        "| share | ≥ 0.40 | 0.30 | **missed** by 25 % |",
                        "| p99, ms | ≤ 50 | 48.3 | met |",
                        "| reads | ≥ 2,000 | 2,000 | met |",
                        "| booking | 1,234 | 3.2 ms | 9.0 ms | 12 ms | 2 |",
                        "![Rates](rates.svg)");
        assertThat(folder.resolve("rates.svg")).hasContent("<svg/>");
    }

    @Test
    void plotsAreWellFormed() throws Exception {
        String bars =
                Plot.bars("A & B", "/s", List.of(new Plot.Bar("a < b", 3), new Plot.Bar("c", 0)));
        String lines =
                Plot.lines("Backlog", 2, List.of(new Plot.Line("events", List.of(0.0, 5.0, 1.0))));

        for (String svg : List.of(bars, lines)) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(lines).contains("points=\"60.0,240.0 380.0,52.0 700.0,202.4\"");
    }
}
