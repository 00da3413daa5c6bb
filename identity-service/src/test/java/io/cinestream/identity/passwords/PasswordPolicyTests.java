package io.cinestream.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.starter.problems.InvalidRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PasswordPolicyTests {

    private static final String EMAIL = "asha@cinestream.example";

    private final PasswordPolicy policy = new PasswordPolicy();

    PasswordPolicyTests() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = {"secure123", "demo-asha-1", "k9!xw2Lq", "correct horse battery staple", "пароль-длинный"})
    void acceptsWhatIsNotGuessedFirst(String password) {
        assertThatNoException().isThrownBy(() -> policy.check("password", password, EMAIL));
    }

    @ParameterizedTest
    @CsvSource({
        "admin@cinestream.example, demo-admin-1",
        "owner@cinestream.example, demo-owner-1",
        "ben@cinestream.example, demo-ben-1",
        "ben@cinestream.example, ben-2026-x"
    })
    void acceptsThePasswordsOfTheDemoAccounts(String email, String password) {
        assertThatNoException().isThrownBy(() -> policy.check("password", password, email));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD1", "Qwertyuiop", "12345678", "iloveyou"})
    void refusesWhatIsGuessedFirstInWhateverCase(String password) {
        refused(password, "guessed first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"my-asha@cinestream.example", "ASHA@CineStream.example-1", "asha1234", "1Asha2026", "ashaasha12"
            })
    void refusesWhatIsMadeOfTheAddress(String password) {
        refused(password, "e-mail address");
    }

    @Test
    void wantsEightToAHundredAndTwentyEightCharacters() {
        refused("k9!xw2L", "8 to 128");
        refused("x".repeat(129), "8 to 128");
        assertThatNoException().isThrownBy(() -> policy.check("password", "x7".repeat(64), EMAIL));
    }

    @Test
    void namesTheFieldItIsAskedFor() {
        assertThatThrownBy(() -> policy.check("newPassword", "password", EMAIL))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("newPassword: ");
    }

    @Test
    void knowsThreeThousandDifferentOnesNoneOfWhichIsTooShortAnyway() throws IOException {
        List<String> lines = new ClassPathResource("passwords/common.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(3_000).doesNotHaveDuplicates();
        assertThat(lines).allMatch(line -> line.length() >= PasswordPolicy.SHORTEST && line.equals(line.toLowerCase()));
    }

    private void refused(String password, String because) {
        assertThatThrownBy(() -> policy.check("password", password, EMAIL))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(because);
    }
}
