package org.umoorsehhat.systemtests.abuse;

import java.util.List;
import org.umoorsehhat.systemtests.wire.WireRequest;

/** More than anybody needs to send or to ask for. */
final class Big {

    private static final int MEGABYTE = 1 << 20;
    private static final String FROM = "127.0.4.1";

    /** What refuses it: 0 is a connection that was closed while too much was still on its way. */
    private static final int[] REFUSED = {0, 400, 401, 404, 413, 414, 415, 429, 431};

    private Big() {}

    static void bodies(Victim victim, Tally tally) throws Exception {
        String text = "{\"name\": \"" + "x".repeat(MEGABYTE) + "\"}";
        for (String path : List.of("appointments", "patients", "waiting-list", "doctors")) {
            for (String user : List.of("", "patient1", "admin")) {
                WireRequest big = victim.request(user, "POST", path, text);
                tally.expect("1 MB to " + path, victim.ask(FROM, big), REFUSED);
                String chunk = Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n";
                WireRequest chunked =
                        victim.request(user, "POST", path, chunk)
                                .with("Transfer-Encoding: chunked");
                tally.expect("1 MB in chunks to " + path, victim.ask(FROM, chunked), REFUSED);
            }
        }
        WireRequest form =
                new WireRequest(
                        "POST",
                        "/unsubscribe/nobody",
                        List.of("Content-Type: application/x-www-form-urlencoded"),
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        tally.expect("1 MB to unsubscribe", victim.ask(FROM, form), REFUSED);
    }

    static void headers(Victim victim, Tally tally) throws Exception {
        WireRequest get = victim.get("patient1", "doctors");
        for (WireRequest big :
                List.of(
                        get.with("X-Big: " + "x".repeat(MEGABYTE)),
                        get.with("X-Big: " + "x,".repeat(60_000)),
                        get.with("Accept-Language: " + "ar,".repeat(100_000)),
                        get.with("Authorization: Bearer " + "e".repeat(MEGABYTE)),
                        get.with("X-A: b\r\n".repeat(100_000).strip()))) {
            tally.expect("headers", victim.ask(FROM, big), REFUSED);
        }
    }

    static void parameters(Victim victim, Tally tally) throws Exception {
        for (String path :
                List.of(
                        "doctors/" + "1".repeat(MEGABYTE),
                        "doctors/" + "9".repeat(3_000),
                        "appointments?status=" + "pending,".repeat(100_000),
                        "appointments?" + "status=pending&".repeat(1_000),
                        "time-slots?doctor=" + "9".repeat(5_000),
                        "patients?search=" + "%D8%A7".repeat(2_000))) {
            tally.expect(
                    "parameters " + path.substring(0, 20),
                    victim.ask(FROM, victim.get("admin", path)),
                    0,
                    200,
                    400,
                    404,
                    413,
                    414,
                    431);
        }
    }

    static void pages(Victim victim, Tally tally) throws Exception {
        for (String list :
                List.of("doctors", "time-slots", "appointments", "waiting-list", "reminders")) {
            for (String size : List.of("201", "100000000", "99999999999999999999", "-1", "0")) {
                tally.expect(
                        list + " in pages of " + size,
                        victim.ask(FROM, victim.get("admin", list + "?page_size=" + size)),
                        200,
                        400);
            }
            for (String page : List.of("2147483647", "9223372036854775807", "-5")) {
                tally.expect(
                        list + ", page " + page,
                        victim.ask(FROM, victim.get("admin", list + "?page=" + page)),
                        200,
                        400,
                        404);
            }
        }
    }
}
