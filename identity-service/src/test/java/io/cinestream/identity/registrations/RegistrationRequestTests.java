package io.cinestream.identity.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRequestTests {

    private static final String EMAIL = "asha@cinestream.example";
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asha@cinestream.example",
                "o'brien+tickets@mail.cinestream.example",
                "UPPER.lower_1@x-y.example",
                "a!#$%&*/=?^_`{|}~b@x.example"
            })
    void acceptsAddressesThatPeopleHave(String email) {
        assertThat(complaints(email, "secure123", "Asha")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "asha",
                "asha@",
                "@x.example",
                "asha@localhost",
                "a..b@x.example",
                ".a@x.example",
                "a b@x.example",
                "a@x..example",
                "a@-x.example",
                "a@x.example ",
                "ä@x.example",
                "a@x.example\n"
            })
    void refusesWhatIsNoAddressWithOneMessage(String email) {
        assertThat(complaints(email, "secure123", "Asha")).containsExactly("email");
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        String host = "a".repeat(60) + ".";
        assertThat(complaints("asha@" + host.repeat(4) + "example", "secure123", "Asha"))
                .containsExactly("email");
        assertThat(complaints("a".repeat(65) + "@x.example", "secure123", "Asha"))
                .containsExactly("email");
    }

    @Test
    void wantsAPasswordOfEightToAHundredAndTwentyEight() {
        assertThat(complaints(EMAIL, "1234567", "Asha")).containsExactly("password");
        assertThat(complaints(EMAIL, "12345678", "Asha")).isEmpty();
        assertThat(complaints(EMAIL, "x".repeat(128), "Asha")).isEmpty();
        assertThat(complaints(EMAIL, "x".repeat(129), "Asha")).containsExactly("password");
    }

    @Test
    void takesTheNameInWordsOfClassicClientsTooAndRemembersThat() {
        RegistrationRequest classic = new RegistrationRequest(EMAIL, "secure123", null, "Asha Rao");
        assertThat(VALIDATOR.validate(classic)).isEmpty();
        assertThat(classic.fullName()).isEqualTo("Asha Rao");
        assertThat(classic.isClassic()).isTrue();
        assertThat(new RegistrationRequest(EMAIL, "secure123", "Asha Rao", null).isClassic())
                .isFalse();
    }

    @Test
    void acceptsANameOfOneWordAndOfManyScripts() {
        for (String name : List.of("Cher", "Ana María Núñez de la Cruz", "李小龍", "O'Neil-Smith 3rd", "x".repeat(120))) {
            assertThat(complaints(EMAIL, "secure123", name)).isEmpty();
        }
    }

    @Test
    void refusesANameThatIsEmptyTooLongOrHasControlCharacters() {
        for (String name : List.of("", "   ", "x".repeat(121), "Asha\u0000", "Asha\nRao")) {
            assertThat(complaints(EMAIL, "secure123", name)).containsExactly("fullName");
        }
    }

    @Test
    void saysOneThingForEachMissingField() {
        assertThat(complaints(null, null, null)).containsExactlyInAnyOrder("email", "password", "fullName");
    }

    private static List<String> complaints(String email, String password, String fullName) {
        return VALIDATOR.validate(new RegistrationRequest(email, password, fullName, null)).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .toList();
    }
}
