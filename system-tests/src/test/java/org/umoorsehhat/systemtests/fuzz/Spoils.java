package org.umoorsehhat.systemtests.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.umoorsehhat.systemtests.wire.WireRequest;

/**
 * Spoils requests below JSON: bytes, encodings, headers, lengths. They stay HTTP: {@link NoHttpIT}
 * has what is not.
 */
final class Spoils {

    /** Lone surrogates in UTF-8, overlong, cut off, never valid. */
    private static final List<byte[]> NO_TEXT =
            List.of(
                    bytes(0xED, 0xA0, 0x80),
                    bytes(0xED, 0xB0, 0x80),
                    bytes(0xC0, 0xAF),
                    bytes(0xC3),
                    bytes(0xF0, 0x9F, 0x98),
                    bytes(0xF4, 0x90, 0x80, 0x80),
                    bytes(0xFF, 0xFE),
                    bytes(0x00),
                    bytes(0x1B));

    private static final List<String> IN_STRINGS =
            List.of(
                    "\\ud800",
                    "\\udc00\\ud800",
                    "\\u0000",
                    "\\u0007",
                    "\\u202e",
                    "\\ufeff\\u200b",
                    "\\r\\nX: y",
                    "\\uffff");

    private static final List<String> TYPES =
            List.of(
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "multipart/form-data",
                    "application/json; charset=utf-16",
                    "application/json; charset=nonsense",
                    "application/cbor",
                    "application/octet-stream",
                    "*/*",
                    "/",
                    "json\u00ff");

    private static final List<String> HEADERS =
            List.of(
                    "Accept: text/html",
                    "Accept: application/xml;q=0.9, */*;q=nonsense",
                    "Accept: ,;,",
                    "Accept-Language: " + "ar,".repeat(500),
                    "Accept-Language: \u00ff\u00fe",
                    "Accept-Encoding: br;q=2, \u00a0",
                    "Content-Encoding: gzip",
                    "Expect: 100-continue",
                    "If-Match: \"",
                    "If-Match: W/\"1\", \"2\u00ff\"",
                    "If-None-Match: *",
                    "If-None-Match: " + "\"1\",".repeat(500),
                    "If-Modified-Since: Thu, 99 Foo 0000 99:99:99 GMT",
                    "Range: bytes=0-,5-1,9999999999999999999-",
                    "Idempotency-Key: \u00c3\u0028",
                    "Idempotency-Key: ",
                    "Idempotency-Key: " + "k".repeat(256),
                    "Last-Event-ID: " + "1-".repeat(700),
                    "X-HTTP-Method-Override: DELETE",
                    "X-Forwarded-Host: evil.example",
                    "X-Forwarded-For: 127.0.0.1, \u00ff, [::1",
                    "X-Forwarded-Port: 99999999999",
                    "X-Forwarded-Prefix: /" + "a/".repeat(300),
                    "Forwarded: for=\"[",
                    "traceparent: 00-zz-zz-zz",
                    "traceparent: 00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
                    "tracestate: " + "a=b,".repeat(300),
                    "baggage: \u00ff=\u00ff",
                    "Origin: null",
                    "Origin: https://evil.example",
                    "Authorization: Basic YTpi",
                    "Connection: Authorization, close",
                    "Upgrade: h2c",
                    "TE: trailers, \u00ff");

    private static final List<String> IN_PATHS =
            List.of(
                    "%FF",
                    "%ED%A0%80",
                    "%C0%AF",
                    "%00",
                    ";a=b",
                    "%2e%2e%2f",
                    "/../",
                    "//",
                    "%0d%0aX:y",
                    "%EF%BB%BF",
                    "x".repeat(3_000));

    private final RandomGenerator random;

    Spoils(RandomGenerator random) {
        this.random = random;
    }

    WireRequest spoiled(WireRequest request) {
        return switch (random.nextInt(8)) {
            case 0 -> path(request);
            case 1 -> query(request);
            case 2, 3 -> request.with(one(HEADERS));
            case 4 -> contentType(request);
            default -> body(request);
        };
    }

    private WireRequest path(WireRequest request) {
        String target = request.target();
        int end = (target + "?").indexOf('?');
        int cut = target.lastIndexOf('/', end - 1);
        int at = random.nextBoolean() ? end : cut + 1;
        return request.to(target.substring(0, at) + one(IN_PATHS) + target.substring(at));
    }

    private WireRequest query(WireRequest request) {
        String target = request.target() + (request.target().contains("?") ? "&" : "?");
        return request.to(
                target
                        + switch (random.nextInt(6)) {
                            case 0 -> "page=%FF&status=%ED%A0%80";
                            case 1 -> "status=pending&".repeat(200);
                            case 2 -> "ordering=" + "-date,".repeat(600);
                            case 3 -> "page=1&page=2&page_size=99999999999999999999";
                            case 4 -> "a%5B%5D=" + "%5B".repeat(1_000);
                            default -> "%FF%C3=(&=&&&date_from=%C0%AF";
                        });
    }

    private WireRequest contentType(WireRequest request) {
        var headers = new ArrayList<>(request.headers());
        headers.removeIf(line -> line.startsWith("Content-Type"));
        if (random.nextInt(4) > 0) {
            headers.add("Content-Type: " + one(TYPES));
        }
        return new WireRequest(request.method(), request.target(), headers, request.body());
    }

    private WireRequest body(WireRequest request) {
        String json = new String(request.body(), StandardCharsets.UTF_8);
        byte[] body =
                switch (random.nextInt(6)) {
                    case 0 -> insert(request.body(), NO_TEXT.get(random.nextInt(NO_TEXT.size())));
                    case 1 -> utf8(inString(json, one(IN_STRINGS)));
                    case 2 -> utf8(twice(json));
                    case 3 -> utf8(deep(json));
                    case 4 -> json.getBytes(StandardCharsets.UTF_16);
                    default -> utf8(json + json);
                };
        return new WireRequest(request.method(), request.target(), request.headers(), body);
    }

    private byte[] insert(byte[] body, byte[] what) {
        int at = body.length == 0 ? 0 : random.nextInt(body.length);
        var all = new ByteArrayOutputStream();
        all.write(body, 0, at);
        all.writeBytes(what);
        all.write(body, at, body.length - at);
        return all.toByteArray();
    }

    /** Into the value of some field that is a text. */
    private String inString(String json, String what) {
        var starts = new ArrayList<Integer>();
        for (int at = json.indexOf(":\""); at >= 0; at = json.indexOf(":\"", at + 1)) {
            starts.add(at + 2);
        }
        if (starts.isEmpty()) {
            return "{\"reason_for_visit\": \"" + what + "\"}";
        }
        int at = starts.get(random.nextInt(starts.size()));
        return json.substring(0, at) + what + json.substring(at);
    }

    private static String twice(String json) {
        int end = json.indexOf(':');
        return json.startsWith("{\"") && end > 0
                ? json.substring(0, end) + ":null," + json.substring(1)
                : "{\"id\":1,\"id\":2}";
    }

    private String deep(String json) {
        String nest = random.nextBoolean() ? "[" : "{\"a\":";
        int end = json.indexOf(':');
        String start = json.startsWith("{\"") && end > 0 ? json.substring(0, end + 1) : "";
        return start + nest.repeat(20_000);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int n = 0; n < values.length; n++) {
            bytes[n] = (byte) values[n];
        }
        return bytes;
    }
}
