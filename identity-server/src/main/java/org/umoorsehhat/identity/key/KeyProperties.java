package org.umoorsehhat.identity.key;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are.
 *
 * @param file the key to sign with: a JWK (RSA or EC P-256, private) or an RSA key as PKCS#8 PEM
 * @param generate whether to make {@code file} when it does not exist; for one machine only, as two
 *     instances would sign with different keys
 * @param additionalFiles keys that are published and never signed with, in the same formats: the
 *     previous key while its tokens live, or the next one before its first token
 */
@ConfigurationProperties("umoorsehhat.identity.signing-key")
record KeyProperties(
        @Nullable Path file,
        @DefaultValue("false") boolean generate,
        @DefaultValue List<Path> additionalFiles) {}
