package io.cinestream.identity.passwords;

import io.cinestream.starter.problems.InvalidRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What every password has to be, however it is set. As NIST SP 800-63B advises, length and a list of what attackers try first
 * count, and no mixture of characters is asked for. At least as strict as the realm's own policy, which could not name the field.
 */
@Component
public class PasswordPolicy {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    /** From this length on the part before the @ counts as a name; shorter ones are in too many words. */
    private static final int SHORTEST_NAME = 4;

    /** What must be there besides that name: "asha1234" is guessed at once, "demo-asha-1" is not. */
    private static final int LEAST_BESIDES_NAME = 7;

    private final Set<String> common;

    public PasswordPolicy() throws IOException {
        this.common = new ClassPathResource("passwords/common.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param field that the password came in, to be named in the refusal */
    public void check(String field, String password, String email) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InvalidRequest(field, "must have 8 to 128 characters");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower)) {
            throw new InvalidRequest(field, "is among the passwords that are guessed first: choose another one");
        }
        if (leansOn(email.toLowerCase(Locale.ROOT), lower)) {
            throw new InvalidRequest(field, "must not contain the e-mail address or be little more than its name");
        }
    }

    private static boolean leansOn(String email, String password) {
        String name = email.substring(0, Math.max(0, email.indexOf('@')));
        return password.contains(email)
                || (name.length() >= SHORTEST_NAME
                        && password.contains(name)
                        && password.replace(name, "").length() < LEAST_BESIDES_NAME);
    }
}
