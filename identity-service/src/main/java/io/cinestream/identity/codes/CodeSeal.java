package io.cinestream.identity.codes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts a code for its way through the topic: AES-256-GCM, written as base64url of nonce, ciphertext and tag. Event and
 * account are authenticated with it, so that it cannot be moved into another event or to another person.
 */
@Component
class CodeSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final CodeKeys keys;
    private final SecureRandom random = new SecureRandom();

    CodeSeal(CodeKeys keys) {
        this.keys = keys;
    }

    String seal(String code, UUID eventId, UUID userId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return seal(code, eventId, userId, nonce);
    }

    String seal(String code, UUID eventId, UUID userId, byte[] nonce) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((eventId + ":" + userId).getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(code.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }
}
