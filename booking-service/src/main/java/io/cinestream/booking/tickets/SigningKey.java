package io.cinestream.booking.tickets;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** An Ed25519 key pair (RFC 8032) that is the same wherever the secret is the same. */
final class SigningKey {

    static final int SIGNATURE_BYTES = 64;
    private static final int KEY_BYTES = 32;
    private static final byte[] USE = "cinestream ticket codes".getBytes(StandardCharsets.UTF_8);

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Derived by HKDF (RFC 5869). */
    static SigningKey of(String secret) {
        try {
            return ofSeed(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                            .thenExpand(USE, KEY_BYTES)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HKDF and Ed25519", impossible);
        }
    }

    /** The JDK finds the public key of a private one only while it generates both, so it is given the private one as chance. */
    static SigningKey ofSeed(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        return new SigningKey(generator.generateKeyPair());
    }

    byte[] sign(byte[] message) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(pair.getPrivate());
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    boolean hasSigned(byte[] message, byte[] signature) {
        try {
            Signature verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(pair.getPublic());
            verifying.update(message);
            return verifying.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** As RFC 8032 writes it: y in little-endian order, the sign of x in the last bit. */
    byte[] publicKey() {
        var point = ((EdECPublicKey) pair.getPublic()).getPoint();
        byte[] key = littleEndian(point.getY());
        if (point.isXOdd()) {
            key[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return key;
    }

    private static byte[] littleEndian(BigInteger number) {
        byte[] big = number.toByteArray();
        byte[] little = new byte[KEY_BYTES];
        for (int at = 0; at < Math.min(big.length, KEY_BYTES); at++) {
            little[at] = big[big.length - 1 - at];
        }
        return little;
    }

    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = Arrays.copyOf(seed, seed.length);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
