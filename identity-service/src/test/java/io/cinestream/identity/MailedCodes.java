package io.cinestream.identity;

import io.cinestream.testsupport.TestEvents;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import tools.jackson.databind.JsonNode;

/** What the service that writes the mails does with the codes it hears of: opens them, with the key it shares. */
public final class MailedCodes {

    public static final String CONFIRMATION = "email-confirmation.requested.v1";
    public static final String RESET = "password-reset.requested.v1";

    private static final int NONCE_BYTES = 12;

    private final TestEvents events;
    private final byte[] secret;

    public MailedCodes(TestEvents events, String secret) {
        this.events = events;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The code of that person's first mail. */
    public String first(String type, UUID userId) {
        return open(events.await(type, userId));
    }

    /** The code of a mail that was not there when {@code before} were. */
    public String afterThe(int before, String type, UUID userId) {
        events.await(type, userId, event -> events.count(type, userId) > before);
        return open(events.all(type, userId).get(before));
    }

    private String open(JsonNode event) {
        try {
            var key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand("cinestream mail codes".getBytes(StandardCharsets.UTF_8), 32));
            byte[] sealed = Base64.getUrlDecoder().decode(event.get("code").asString());
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, sealed, 0, NONCE_BYTES));
            String bound =
                    event.get("eventId").asString() + ":" + event.get("userId").asString();
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a code that nobody can mail", e);
        }
    }
}
