package org.umoorsehhat.chassis.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.CharSequenceEncoder;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

class GuardedAnswerTest {

    @Test
    void nothingIsLostWhenTheClientHangsUpWhileTheAnswerIsSent() {
        var allocator = new UnpooledByteBufAllocator(true);
        var server = new MockServerHttpResponse(new NettyDataBufferFactory(allocator));
        var client = new BaseSubscriber<Void>() {};
        var isSent = new AtomicBoolean();
        server.setWriteHandler(body ->
                body.doOnSubscribe(sending -> client.cancel())
                        .doOnNext(buffer -> isSent.set(true))
                        .then());

        new EncoderHttpMessageWriter<>(CharSequenceEncoder.allMimeTypes())
                .write(
                        Mono.just("answer"),
                        ResolvableType.forClass(String.class),
                        MediaType.TEXT_PLAIN,
                        new GuardedAnswer(server),
                        Map.of())
                .subscribe(client);

        assertThat(client.isDisposed()).isTrue();
        assertThat(isSent).isFalse();
        assertThat(allocator.metric().usedDirectMemory()).isZero();
        assertThat(allocator.metric().usedHeapMemory()).isZero();
    }
}
