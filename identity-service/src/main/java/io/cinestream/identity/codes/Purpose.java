package io.cinestream.identity.codes;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** What a code is for, and therefore what it looks like. */
public enum Purpose {
    /** Carried by a link and tried without limit, so nobody must be able to guess it: 160 bits. */
    EMAIL_CONFIRMATION("email-confirmation") {
        @Override
        String draw(SecureRandom random) {
            byte[] bytes = new byte[20];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        @Override
        String hashed(UUID userId, String code) {
            return wireName() + ":" + code;
        }
    },
    /** Typed by a person: six digits, of which few may be tried. */
    PASSWORD_RESET("password-reset") {
        @Override
        String draw(SecureRandom random) {
            return "%06d".formatted(random.nextInt(1_000_000));
        }

        @Override
        String hashed(UUID userId, String code) {
            return wireName() + ":" + userId + ":" + code;
        }
    };

    private final String wireName;

    Purpose(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    abstract String draw(SecureRandom random);

    /** What the hash is made of; a code that is looked for by its hash alone cannot have the account in it. */
    abstract String hashed(UUID userId, String code);
}
