package org.umoorsehhat.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Small SVG plots that read on light and dark pages. */
public final class Plot {

    private static final int WIDTH = 720;
    private static final int ROW = 26;
    private static final int LABELS = 250;
    private static final int MARGIN = 60;
    private static final int HEIGHT = 240;
    private static final List<String> COLOURS = List.of("#2f7ed8", "#c0504d", "#6a9f3a");

    private Plot() {}

    /** A bar and what it stands for. */
    public record Bar(String label, double value) {}

    /** A line of values, one a step. */
    public record Line(String label, List<Double> values) {}

    /** Horizontal bars, with their values. */
    public static String bars(String title, String unit, List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        int height = ROW * (bars.size() + 2);
        var svg = begin(title, height);
        int y = 2 * ROW;
        for (Bar bar : bars) {
            double length = (WIDTH - LABELS - 110) * bar.value() / Math.max(most, 1e-9);
            svg.append(text(LABELS - 8, y, "end", bar.label()));
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>%n",
                            LABELS,
                            y - 13,
                            Math.max(1, length),
                            COLOURS.getFirst()));
            svg.append(
                    text(LABELS + length + 6, y, "start", Target.number(bar.value()) + " " + unit));
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    /**
     * Lines over time.
     *
     * @param step seconds between two values
     */
    public static String lines(String title, double step, List<Line> lines) {
        double most =
                lines.stream()
                        .flatMap(line -> line.values().stream())
                        .mapToDouble(v -> v)
                        .max()
                        .orElse(1);
        int count = lines.stream().mapToInt(line -> line.values().size()).max().orElse(1);
        var svg = begin(title, HEIGHT + 2 * ROW);
        double right = WIDTH - 20;
        svg.append(axis(MARGIN, HEIGHT, right, HEIGHT));
        svg.append(axis(MARGIN, 2 * ROW, MARGIN, HEIGHT));
        svg.append(text(MARGIN - 6, 2 * ROW + 5, "end", Target.number(Math.rint(most))));
        svg.append(text(MARGIN - 6, HEIGHT, "end", "0"));
        svg.append(text(right, HEIGHT + 18, "end", Target.number(Math.rint(count * step)) + " s"));
        double label = MARGIN;
        for (int i = 0; i < lines.size(); i++) {
            String colour = COLOURS.get(i % COLOURS.size());
            svg.append(curve(lines.get(i).values(), count, most, right, colour));
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%.0f\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>%n",
                            label,
                            HEIGHT + 30,
                            colour));
            svg.append(text(label + 18, HEIGHT + 41, "start", lines.get(i).label()));
            label += 40 + 7.5 * lines.get(i).label().length();
        }
        return svg.append("</svg>\n").toString();
    }

    private static String curve(
            List<Double> values, int count, double most, double right, String colour) {
        var points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double x = MARGIN + (right - MARGIN) * i / Math.max(1, count - 1);
            double y = HEIGHT - (HEIGHT - 2 * ROW) * values.get(i) / Math.max(most, 1e-9);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return String.format(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n",
                colour, points.toString().strip());
    }

    private static StringBuilder begin(String title, int height) {
        var svg = new StringBuilder();
        svg.append(
                String.format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#777\">%n",
                        WIDTH, height));
        svg.append(
                String.format(
                        "<text x=\"8\" y=\"20\" font-weight=\"bold\">%s</text>%n", escape(title)));
        return svg;
    }

    private static String axis(double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\" stroke=\"#999\"/>%n",
                x1,
                y1,
                x2,
                y2);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                escape(text));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
