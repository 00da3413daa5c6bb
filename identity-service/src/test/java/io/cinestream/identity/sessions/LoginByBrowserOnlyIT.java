package io.cinestream.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "cinestream.identity.direct-grant-login=false")
class LoginByBrowserOnlyIT {

    @LocalServerPort
    int port;

    @Test
    void takesNoPasswordWhetherItIsRightOrWrong() {
        People people = new People(port);
        String email = People.someEmail();
        assertThat(people.register(email, "secure123").status()).isEqualTo(201);

        Answer right = people.logIn(email, "secure123");
        Answer wrong = people.logIn(email, "another-secret");

        assertThat(right.status()).isEqualTo(403);
        assertThat(right.text("code")).isEqualTo("login-by-browser-only");
        assertThat(wrong.withoutTrace()).isEqualTo(right.withoutTrace());
    }
}
