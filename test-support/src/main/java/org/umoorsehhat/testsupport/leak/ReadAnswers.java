package org.umoorsehhat.testsupport.leak;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads each answer to its end as it comes, whether the test asks for its body or not: a body that
 * nobody reads is a buffer that nobody releases. Streams are left to their tests.
 */
@AutoConfiguration
final class ReadAnswers {

    @Bean
    WebTestClientBuilderCustomizer readAnswers() {
        return builder ->
                builder.filter(
                        (request, next) -> next.exchange(request).flatMap(ReadAnswers::read));
    }

    private static Mono<ClientResponse> read(ClientResponse response) {
        boolean isStream =
                response.headers()
                        .contentType()
                        .filter(MediaType.TEXT_EVENT_STREAM::isCompatibleWith)
                        .isPresent();
        return isStream
                ? Mono.just(response)
                : DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()))
                        .map(ReadAnswers::bytes)
                        .defaultIfEmpty(new byte[0])
                        .map(body -> response.mutate().body(content(body)).build());
    }

    private static Flux<DataBuffer> content(byte[] body) {
        return body.length == 0
                ? Flux.empty()
                : Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
