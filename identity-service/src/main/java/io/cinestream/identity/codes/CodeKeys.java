package io.cinestream.identity.codes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Two keys from one secret (HKDF, RFC 5869): one to encrypt for the service that writes the mails, one to hash. Six digits are
 * found in a second from any hash without a secret, however slow; from one with a key that is not in the database, not at all.
 */
@Component
class CodeKeys {

    static final String SEALING = "cinestream mail codes";
    private static final String HASHING = "cinestream identity code hashes";
    private static final int BYTES = 32;

    private final SecretKey sealing;
    private final SecretKey hashing;

    CodeKeys(CodeSettings settings) throws GeneralSecurityException {
        this.sealing = derived(settings.key(), "AES", SEALING);
        this.hashing = derived(settings.key(), "HmacSHA256", HASHING);
    }

    SecretKey sealing() {
        return sealing;
    }

    byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }

    private static SecretKey derived(String secret, String algorithm, String use) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        algorithm,
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                .thenExpand(use.getBytes(StandardCharsets.UTF_8), BYTES));
    }
}
