package org.umoorsehhat.testsupport.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds and reads the files of event-contracts on the class path, in a jar or not. */
final class ContractResources {

    private ContractResources() {}

    static List<Resource> matching(String pattern) {
        try {
            var found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            return Stream.of(found)
                    .sorted(Comparator.comparing(ContractResources::baseName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + pattern, e);
        }
    }

    static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** The file's name without its ending. */
    static String baseName(Resource resource) {
        var name = Objects.requireNonNull(resource.getFilename());
        return name.substring(0, name.lastIndexOf('.'));
    }
}
