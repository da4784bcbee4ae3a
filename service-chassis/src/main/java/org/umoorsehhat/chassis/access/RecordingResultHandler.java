package org.umoorsehhat.chassis.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows answers to the access record before they are written. */
final class RecordingResultHandler implements HandlerResultHandler, Ordered {

    private final HandlerResultHandler writer;
    private final int order;

    RecordingResultHandler(HandlerResultHandler writer) {
        this.writer = writer;
        this.order = writer instanceof Ordered ordered ? ordered.getOrder() : LOWEST_PRECEDENCE;
    }

    @Override
    public boolean supports(HandlerResult result) {
        return writer.supports(result);
    }

    @Override
    public Mono<Void> handleResult(ServerWebExchange exchange, HandlerResult result) {
        AccessRecord record = AccessRecord.of(exchange);
        return writer.handleResult(exchange, record == null ? result : shown(result, record));
    }

    private static HandlerResult shown(HandlerResult result, AccessRecord record) {
        var shown =
                new HandlerResult(
                        result.getHandler(),
                        shown(result.getReturnValue(), record),
                        result.getReturnTypeSource(),
                        result.getBindingContext());
        var failures = result.getExceptionHandler();
        if (failures != null) {
            shown.setExceptionHandler(failures);
        }
        return shown;
    }

    /** Lists are collected before they are written; what streams says itself what it shows. */
    private static @Nullable Object shown(@Nullable Object value, AccessRecord record) {
        if (value instanceof Mono<?> answer) {
            return answer.doOnNext(record::shows);
        }
        record.shows(value);
        return value;
    }

    @Override
    public int getOrder() {
        return order;
    }
}
