package io.cinestream.identity.registrations;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.cinestream.starter.problems.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * Who wants an account. There is no role in it: that is not the caller's to choose. Each field has one rule besides being
 * there, so that it gets one message. The rules are at least as strict as Keycloak's, which could not name the field.
 */
record RegistrationRequest(
        @NotNull(message = "is missing")
        @Pattern(
                regexp = EMAIL,
                message = "must be an e-mail address such as asha@example.com, of at most 254 characters")
        @Schema(example = "asha@example.com")
        String email,

        @NotNull(message = "is missing")
        @Size(min = 8, max = 128, message = "must have 8 to 128 characters")
        @Schema(example = "secure123")
        String password,

        @JsonAlias("full_name")
        @NotNull(message = "is missing")
        @Pattern(regexp = NAME, message = "must have 1 to 120 characters")
        @Schema(example = "Asha Rao")
        String fullName) {

    /** Dot-separated atoms of RFC 5322, and a host name of two labels or more. */
    private static final String EMAIL = "(?=.{3,254}$)(?=[^@]{1,64}@)"
            + "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final String NAME = "(?=.*\\S)[^\\p{Cntrl}]{1,120}";

    /** A rule over two fields, which is therefore asked for after each is known to be right. */
    RegistrationRequest accepted() {
        if (password.toLowerCase(Locale.ROOT).contains(email.toLowerCase(Locale.ROOT))) {
            throw new InvalidRequest("password", "must not contain the e-mail address");
        }
        return this;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "RegistrationRequest[]";
    }
}
