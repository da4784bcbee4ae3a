package org.umoorsehhat.systemtests.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads answers of HTTP/1.1. */
final class AnswerReader {

    private static final int MOST = 64 << 20;

    private AnswerReader() {}

    static WireAnswer read(InputStream in, String method) throws IOException {
        WireAnswer head = head(in);
        // 100 Continue and its like are not the answer yet.
        return head.status() < 200
                ? read(in, method)
                : new WireAnswer(head.status(), head.headers(), body(in, head, method));
    }

    static WireAnswer head(InputStream in) throws IOException {
        String[] status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.")) {
            throw new IOException("not HTTP/1: " + String.join(" ", status));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new WireAnswer(Integer.parseInt(status[1]), headers, "");
    }

    private static String body(InputStream in, WireAnswer head, String method) throws IOException {
        if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return "";
        }
        if (head.headers().getOrDefault("transfer-encoding", "").contains("chunked")) {
            return chunks(in);
        }
        String length = head.headers().get("content-length");
        byte[] bytes =
                length == null ? in.readNBytes(MOST) : in.readNBytes(Integer.parseInt(length));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in).replaceFirst(";.*", "").strip(), 16);
            all.write(in.readNBytes(size));
            line(in);
            if (size == 0) {
                return all.toString(StandardCharsets.UTF_8);
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed without an answer");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
