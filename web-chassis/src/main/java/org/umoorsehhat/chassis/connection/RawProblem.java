package org.umoorsehhat.chassis.connection;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * A problem for a request that never became one: no path is known and no trace was begun, so that
 * it has neither {@code instance} nor {@code trace_id}. It is its connection's last answer.
 */
final class RawProblem {

    private static final String RETRY_AFTER_SECONDS = "5";

    private RawProblem() {}

    /**
     * @param detail without quotation marks
     */
    static FullHttpResponse of(HttpResponseStatus status, String detail) {
        String title = status.reasonPhrase();
        byte[] body =
                """
                {"type":"%s%s","title":"%s","status":%d,"detail":"%s"}\
                """
                        .formatted(
                                Problem.TYPES,
                                title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                                title,
                                status.code(),
                                detail)
                        .getBytes(StandardCharsets.UTF_8);
        var answer =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (status.equals(HttpResponseStatus.TOO_MANY_REQUESTS)
                || status.equals(HttpResponseStatus.SERVICE_UNAVAILABLE)) {
            answer.headers().set(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer;
    }

    /** What the server's library refuses without a word, before anybody else sees the request. */
    static boolean isWanting(FullHttpResponse answer) {
        return !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)
                && answer.headers()
                        .contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)
                && (answer.status().equals(HttpResponseStatus.BAD_REQUEST)
                        || answer.status().equals(HttpResponseStatus.REQUEST_URI_TOO_LONG)
                        || answer.status()
                                .equals(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE));
    }

    static FullHttpResponse instead(FullHttpResponse answer) {
        answer.release();
        HttpResponseStatus status = answer.status();
        if (status.equals(HttpResponseStatus.BAD_REQUEST)) {
            return of(status, "This is not an HTTP request that can be read.");
        }
        return of(status, "The address or the headers are longer than is taken. Send less.");
    }
}
