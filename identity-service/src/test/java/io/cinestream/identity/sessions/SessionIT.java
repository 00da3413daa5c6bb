package io.cinestream.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.cinestream.identity.People;
import io.cinestream.identity.People.Answer;
import io.cinestream.testsupport.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SessionIT {

    private static final String PASSWORD = "secure123";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private People people;
    private final String email = People.someEmail();
    private String userId;

    @BeforeEach
    void aRegisteredCustomer() {
        people = new People(port);
        userId = people.register(email, PASSWORD, "Asha Rao").text("id");
    }

    @Test
    void answersALoginAsOauthDoesAndSaysWhoItIs() {
        Answer login = people.logIn(email.toUpperCase(), PASSWORD);

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.body().propertyNames())
                .containsExactlyInAnyOrder("access_token", "refresh_token", "token_type", "expires_in", "user");
        assertThat(login.text("token_type")).isEqualTo("Bearer");
        assertThat(login.body().get("expires_in").asInt()).isBetween(290, 300);
        assertThat(login.body().get("user").propertyNames())
                .containsExactlyInAnyOrder("id", "email", "fullName", "role");
        assertThat(login.body().at("/user/id").asString()).isEqualTo(userId);
        assertThat(login.body().at("/user/role").asString()).isEqualTo("customer");
    }

    @Test
    void issuesATokenThatSaysWhoForWhomAndInWhichRole() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(people.logIn(email, PASSWORD).text("access_token"))
                .getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo(userId);
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080/auth/realms/cinestream");
        assertThat(claims.getAudience()).containsExactly("cinestream-api");
        assertThat(claims.getStringListClaim("roles")).containsExactly("customer");
        assertThat(claims.getStringClaim("email")).isEqualTo(email);
        assertThat(claims.getStringClaim("name")).isEqualTo("Asha Rao");
        assertThat(claims.getClaims()).doesNotContainKeys("realm_access", "resource_access");
    }

    @Test
    void tellsWhoTheTokenBelongsTo() {
        Answer me = people.me(people.logIn(email, PASSWORD).text("access_token"));
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().propertyNames())
                .containsExactlyInAnyOrder("id", "email", "fullName", "role", "emailVerified");
        assertThat(me.text("id")).isEqualTo(userId);
    }

    @Test
    void tellsNobodyWithoutAToken() {
        assertThat(people.meWithoutToken().status()).isEqualTo(401);
        assertThat(people.me("nonsense").status()).isEqualTo(401);
    }

    @Test
    void rotatesRefreshTokens() {
        Answer login = people.logIn(email, PASSWORD);
        Answer renewed = people.refresh(login.text("refresh_token"));

        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.text("refresh_token")).isNotEqualTo(login.text("refresh_token"));
        assertThat(renewed.body().at("/user/id").asString()).isEqualTo(userId);
        assertThat(people.me(renewed.text("access_token")).status()).isEqualTo(200);
        assertThat(people.refresh(renewed.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionWhenARefreshTokenIsUsedTwice() {
        String used = people.logIn(email, PASSWORD).text("refresh_token");
        String newest = people.refresh(used).text("refresh_token");

        Answer reused = people.refresh(used);
        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.text("code")).isEqualTo("session-ended");
        assertThat(people.refresh(newest).status()).isEqualTo(401);
    }

    @Test
    void endsTheSessionWhenAnyEarlierRefreshTokenComesBack() {
        String stolen = people.logIn(email, PASSWORD).text("refresh_token");
        String second = people.refresh(stolen).text("refresh_token");
        String newest = people.refresh(second).text("refresh_token");

        assertThat(people.refresh(stolen).text("code")).isEqualTo("session-ended");
        assertThat(people.refresh(newest).text("code")).isEqualTo("session-ended");
    }

    @Test
    void renewsOnceHoweverManyUseTheTokenAtTheSameMoment() {
        String token = people.logIn(email, PASSWORD).text("refresh_token");

        List<Answer> answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> people.refresh(token)))
                        .limit(5)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        List<Answer> renewed =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(renewed).hasSizeLessThanOrEqualTo(1);
        assertThat(people.refresh(token).text("code")).isEqualTo("session-ended");
        assertThat(renewed)
                .allSatisfy(answer -> assertThat(
                                people.refresh(answer.text("refresh_token")).status())
                        .isEqualTo(401));
    }

    @Test
    void keepsOtherSessionsWhenOneEndsForReuse() {
        String other = people.logIn(email, PASSWORD).text("refresh_token");
        String used = people.logIn(email, PASSWORD).text("refresh_token");
        people.refresh(used);

        assertThat(people.refresh(used).status()).isEqualTo(401);
        assertThat(people.refresh(other).status()).isEqualTo(200);
    }

    @Test
    void refreshesForHalfAnHourWithoutUse() throws Exception {
        JWTClaimsSet refresh = JWTParser.parse(people.logIn(email, PASSWORD).text("refresh_token"))
                .getJWTClaimsSet();

        assertThat(Duration.between(
                        refresh.getIssueTime().toInstant(),
                        refresh.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void logsOutAndStaysLoggedOut() {
        String token = people.logIn(email, PASSWORD).text("refresh_token");

        assertThat(people.logOut(token).status()).isEqualTo(204);
        assertThat(people.refresh(token).status()).isEqualTo(401);
        assertThat(people.logOut(token).status()).isEqualTo(204);
        assertThat(people.logOut("nonsense").status()).isEqualTo(204);
    }

    @Test
    void givesOneAnswerToEveryLoginThatFailsAndLocksAfterTen() {
        Answer wrong = people.logIn(email, "wrong-password-0");
        Answer unknown = people.logIn(People.someEmail(), PASSWORD);
        Answer noAddress = people.logIn("not an address", PASSWORD);
        for (int attempt = 1; attempt <= 15; attempt++) {
            people.logIn(email, "wrong-password-" + attempt);
        }
        Answer locked = people.logIn(email, PASSWORD);

        assertThat(wrong.text("code")).isEqualTo("login-failed");
        for (Answer answer : List.of(wrong, unknown, noAddress, locked)) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.withoutTrace()).isEqualTo(wrong.withoutTrace());
        }
    }

    @Test
    void refusesANulCharacterBeforeKeycloakFailsAtIt() {
        for (int attempt = 0; attempt < 12; attempt++) {
            Answer refused = people.logIn("asha\u0000@example.com", PASSWORD);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("email");
        }

        assertThat(people.logIn(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void leavesNoTokenInTheTableOfRememberedAnswers() {
        String token = people.logIn(email, PASSWORD).text("access_token");

        assertThat(people.logInRepeatably(email, PASSWORD, token).status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from idempotency_key where caller = :caller")
                        .param("caller", UUID.fromString(userId))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhatALoginLacks() {
        Answer answer = people.post("login", Map.of("email", email));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("password");
        assertThat(people.post("refresh", Map.of("refreshToken", "x")).status()).isEqualTo(400);
    }
}
