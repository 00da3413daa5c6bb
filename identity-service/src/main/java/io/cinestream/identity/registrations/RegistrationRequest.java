package io.cinestream.identity.registrations;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cinestream.identity.passwords.PasswordPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who wants an account. There is no role in it: that is not the caller's to choose. Each field has one rule besides being
 * there, so that it gets one message. The rules are at least as strict as Keycloak's, which could not name the field.
 *
 * @param classicFullName the name as classic clients send it, which want it answered so
 */
record RegistrationRequest(
        @NotNull(message = "is missing")
        @Pattern(
                regexp = EMAIL,
                message = "must be an e-mail address such as asha@example.com, of at most 254 characters")
        @Schema(example = "asha@example.com")
        String email,

        @NotNull(message = "is missing")
        @Size(min = PasswordPolicy.SHORTEST, max = PasswordPolicy.LONGEST, message = "must have 8 to 128 characters")
        @Schema(example = "secure123")
        String password,

        @NotNull(message = "is missing")
        @Pattern(regexp = NAME, message = "must have 1 to 120 characters")
        @Schema(example = "Asha Rao")
        String fullName,

        @JsonProperty("full_name") @Schema(hidden = true) @Nullable
        String classicFullName) {

    /** Dot-separated atoms of RFC 5322, and a host name of two labels or more. */
    private static final String EMAIL = "(?=.{3,254}$)(?=[^@]{1,64}@)"
            + "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final String NAME = "(?=.*\\S)[^\\p{Cntrl}]{1,120}";

    RegistrationRequest {
        fullName = fullName == null && classicFullName != null ? classicFullName : fullName;
    }

    boolean isClassic() {
        return classicFullName != null;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "RegistrationRequest[]";
    }
}
