package org.umoorsehhat.identity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * An authenticator with one passkey (WebAuthn level 3, ES256, attestation "none"), and the browser
 * around it.
 */
final class SoftwareAuthenticator {

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int KEY_INCLUDED = 0x40;

    private final String origin;
    private final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private final KeyPair key;
    private boolean asksItsOwner = true;
    private int signatures;

    SoftwareAuthenticator(String origin) throws Exception {
        this.origin = origin;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        key = generator.generateKeyPair();
    }

    /** As one that somebody has found. */
    void noLongerAskItsOwner() {
        asksItsOwner = false;
    }

    /** Answers the options of a registration, as {@code credential.toJSON()} does. */
    String create(String options) throws Exception {
        JsonNode asked = JsonMapper.shared().readTree(options);
        byte[] client = clientData("webauthn.create", asked.path("challenge").asString());
        var attestation = new LinkedHashMap<String, Object>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put(
                "authData", data(asked.path("rp").path("id").asString(), KEY_INCLUDED, keyData()));
        byte[] object = CBORMapper.shared().writeValueAsBytes(attestation);
        return credential(
                Map.of(
                        "clientDataJSON", base64(client),
                        "attestationObject", base64(object),
                        "transports", new String[] {"internal"}));
    }

    /** Answers the options of a login. */
    String get(String options) throws Exception {
        JsonNode asked = JsonMapper.shared().readTree(options);
        byte[] client = clientData("webauthn.get", asked.path("challenge").asString());
        byte[] data = data(asked.path("rpId").asString(), 0, new byte[0]);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return credential(
                Map.of(
                        "clientDataJSON", base64(client),
                        "authenticatorData", base64(data),
                        "signature", base64(signature.sign())));
    }

    private String credential(Map<String, Object> response) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "id",
                                base64(id),
                                "rawId",
                                base64(id),
                                "type",
                                "public-key",
                                "response",
                                response,
                                "clientExtensionResults",
                                Map.of(),
                                "authenticatorAttachment",
                                "platform"));
    }

    private byte[] clientData(String type, String challenge) {
        return JsonMapper.shared()
                .writeValueAsBytes(Map.of("type", type, "challenge", challenge, "origin", origin));
    }

    private byte[] data(String host, int flags, byte[] more) throws Exception {
        int verified = asksItsOwner ? USER_VERIFIED : 0;
        var out = new ByteArrayOutputStream();
        out.write(sha256(host.getBytes(StandardCharsets.UTF_8)));
        out.write(flags | USER_PRESENT | verified);
        out.write(ByteBuffer.allocate(4).putInt(++signatures).array());
        out.write(more);
        return out.toByteArray();
    }

    private byte[] keyData() throws Exception {
        var point = ((ECPublicKey) key.getPublic()).getW();
        var cose = new LinkedHashMap<Integer, Object>();
        cose.put(1, 2);
        cose.put(3, -7);
        cose.put(-1, 1);
        cose.put(-2, coordinate(point.getAffineX().toByteArray()));
        cose.put(-3, coordinate(point.getAffineY().toByteArray()));
        var out = new ByteArrayOutputStream();
        out.write(new byte[16]);
        out.write(ByteBuffer.allocate(2).putShort((short) id.length).array());
        out.write(id);
        out.write(CBORMapper.shared().writeValueAsBytes(cose));
        return out.toByteArray();
    }

    /** 32 bytes without a sign. */
    private static byte[] coordinate(byte[] number) {
        byte[] all = new byte[32 + number.length];
        System.arraycopy(number, 0, all, 32, number.length);
        return Arrays.copyOfRange(all, number.length, all.length);
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
