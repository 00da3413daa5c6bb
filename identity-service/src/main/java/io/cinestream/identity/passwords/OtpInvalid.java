package io.cinestream.identity.passwords;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Wrong, expired, used, replaced, tried too often, or of nobody: the answer does not tell which. */
class OtpInvalid extends Refusal {

    OtpInvalid() {
        super(
                Kind.INVALID,
                "otp-invalid",
                "This code does not work, or no longer: check it, or ask for a new one after five attempts.");
    }
}
