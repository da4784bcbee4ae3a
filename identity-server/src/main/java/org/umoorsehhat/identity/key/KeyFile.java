package org.umoorsehhat.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import org.springframework.security.converter.RsaKeyConverters;

/** Reads and makes files with one private key each. */
final class KeyFile {

    private static final int RSA_BITS = 2048;

    private KeyFile() {}

    /**
     * @return the key, with its RFC 7638 thumbprint as id unless the file names one
     * @throws IllegalStateException when the file is not there, or holds no private key that we use
     */
    static JWK read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("Signing key %s cannot be read".formatted(file));
        }
        try {
            String text = Files.readString(file);
            JWK key = text.startsWith("-----") ? fromPem(text) : JWK.parse(text);
            return withId(checked(key, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | RuntimeException e) {
            // The cause may quote the file.
            throw new IllegalStateException(
                    "Signing key %s is neither a private JWK (RSA or EC P-256) nor RSA as PKCS#8 PEM"
                            .formatted(file));
        }
    }

    /** Makes an RSA key that only the owner of this process can read, unless the file exists. */
    static void makeUnlessThere(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            JWK key = withId(new RSAKeyGenerator(RSA_BITS).generate());
            // Beside it first: nobody ever reads half a key.
            Path draft = Files.createTempFile(folder, "signing-key", ".tmp");
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, key.toJSONString());
            Files.move(draft, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK checked(JWK key, Path file) {
        boolean known =
                key instanceof RSAKey
                        || key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve());
        if (!known || !key.isPrivate()) {
            throw new IllegalArgumentException(file.toString());
        }
        return key;
    }

    private static JWK fromPem(String pem) {
        var source = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        var key = (RSAPrivateCrtKey) RsaKeyConverters.pkcs8().convert(source);
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            var publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
            return new RSAKey.Builder(publicKey).privateKey(key).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JWK withId(JWK key) {
        if (key.getKeyID() != null) {
            return key;
        }
        try {
            return switch (key) {
                case RSAKey rsa -> new RSAKey.Builder(rsa).keyIDFromThumbprint().build();
                case ECKey ec -> new ECKey.Builder(ec).keyIDFromThumbprint().build();
                default -> throw new IllegalStateException(key.getKeyType().getValue());
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
