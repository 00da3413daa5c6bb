package io.cinestream.gateway.sessions;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Encrypts, and recognises as its own, what lies in a cookie or in the database (AES-256-GCM). All instances have the key, since
 * it is made of the client's secret; with another secret every session has ended.
 */
@Component
class Seal {

    /** Says what the key is for; a salt against guessing is not needed for a random secret. */
    private static final String PURPOSE = "63696e6573747265616d2e626666";

    private final BytesEncryptor encryptor;

    Seal(BffSettings settings) {
        encryptor = Encryptors.stronger(settings.clientSecret(), PURPOSE);
    }

    byte[] close(byte[] content) {
        return encryptor.encrypt(content);
    }

    /** Nothing where it was not closed by us. */
    Optional<byte[]> open(byte[] closed) {
        try {
            return Optional.of(encryptor.decrypt(closed));
        } catch (IllegalStateException | IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            return Optional.empty();
        }
    }

    String closeText(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(close(content.getBytes(StandardCharsets.UTF_8)));
    }

    Optional<String> openText(String closed) {
        try {
            return open(Base64.getUrlDecoder().decode(closed)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
