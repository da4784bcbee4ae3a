package org.umoorsehhat.systemtests.wire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A request as it is sent.
 *
 * @param target path and query; a character up to {@code U+00FF} is sent as the byte of that number
 * @param headers lines without their end, likewise; without {@code Host} and {@code Content-Length}
 */
public record WireRequest(String method, String target, List<String> headers, byte[] body) {

    private static final int SHOWN = 6_000;

    public WireRequest with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new WireRequest(method, target, more, body);
    }

    public WireRequest to(String other) {
        return new WireRequest(method, other, headers, body);
    }

    public byte[] bytes() {
        var head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        boolean isChunked =
                headers.stream().anyMatch(line -> line.startsWith("Transfer-Encoding:"));
        if (!isChunked && (body.length > 0 || !method.equals("GET"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** A command that sends it again; what is no ASCII goes through base64. */
    public String command(URI gateway) {
        return "printf %%s '%s' | base64 -d | nc -q 5 127.0.0.1 %d    # %s %s, %d bytes"
                .formatted(
                        body.length > SHOWN
                                ? "(the body has " + body.length + " bytes: run the seed again)"
                                : Base64.getEncoder().encodeToString(bytes()),
                        gateway.getPort(),
                        method,
                        printable(target),
                        body.length);
    }

    /** {@code curl} where it can say it: no byte that a shell or curl would change. */
    public String curl(URI gateway) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (!isPlain(target) || !isPlain(text) || !headers.stream().allMatch(this::isPlain)) {
            return command(gateway);
        }
        var command = new StringBuilder("curl -i --path-as-is -X ").append(method).append(' ');
        headers.forEach(line -> command.append("-H '").append(line).append("' "));
        if (body.length > 0) {
            command.append("--data-binary '").append(text).append("' ");
        }
        return command.append('\'')
                .append(gateway.resolve("/").toString().replaceFirst("/$", ""))
                .append(target)
                .append('\'')
                .toString();
    }

    private boolean isPlain(String text) {
        return text.length() < SHOWN && text.chars().allMatch(c -> c >= 32 && c < 127 && c != '\'');
    }

    private static String printable(String text) {
        return text.substring(0, Math.min(200, text.length())).replaceAll("[^ -~]", "?");
    }
}
