package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client can send wrong, through the gateway: each gets the right problem document. */
class BadInputIT {

    private static final String SOME = "0198c0de-0000-7000-8000-000000000001";
    private static final Person CUSTOMER = Person.registers(RunningPlatform.gateway(), "Hal");

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "POST | /api/auth/register | {'email':'a@b.test','password':'secret-123','fullName':'A','role':'admin'} | 400 | invalid-request",
                "POST | /api/auth/register | {'email':'nobody','password':'secret-123','fullName':'A'}      | 400 | invalid-request",
                "POST | /api/auth/register | {'email':'a@b.test','password':'short','fullName':'A'}         | 400 | invalid-request",
                "POST | /api/auth/register | {'email':'a@b.test','password':'secret-123','fullName':'%LONG%'} | 400 | invalid-request",
                "POST | /api/auth/login    | {'email':'ghost@b.test','password':'secret-123'}               | 401 | -",
                "POST | /api/auth/login    | {'email':                                                      | 400 | invalid-request",
                "POST | /api/auth/login    | []                                                             | 400 | invalid-request",
                "GET  | /api/movies?page=-1          | - | 400 | invalid-request",
                "GET  | /api/movies?size=5000        | - | 400 | invalid-request",
                "GET  | /api/movies/not-a-uuid       | - | 400 | invalid-request",
                "GET  | /api/movies/%SOME%           | - | 404 | -",
                "GET  | /api/shows/%SOME%            | - | 404 | -",
                "GET  | /api/nothing                 | - | 404 | -",
                "GET  | /api/bookings/12             | - | 400 | invalid-request",
                "GET  | /api/bookings/%SOME%         | - | 404 | -",
                "POST | /api/bookings | {'holdId':'x'}                                     | 400 | invalid-request",
                "POST | /api/bookings | {'holdId':'%SOME%','price':1}                      | 400 | invalid-request",
                "POST | /api/bookings | {'holdId':'%SOME%'}                                | 404 | -",
                "POST | /api/shows/%SOME%/holds | {'seats':[]}                             | 400 | invalid-request",
                "POST | /api/shows/%SOME%/holds | {'seats':['A1'],'userId':'%SOME%'}       | 400 | invalid-request",
                "POST | /api/payments | {'bookingId':'%SOME%','provider':'sandbox','method':'card','amount':1} | 400 | invalid-request",
                "POST | /api/movies   | {'title':'Mine'}                                   | 403 | forbidden",
                "POST | /api/webhooks/sandbox | {'forged':true}                            | 400 | -",
                "POST | /api/webhooks/nobody  | {}                                         | 404 | -",
                "POST | /api/playback | {'movieId':'%SOME%'}                               | 403 | no-ticket",
                "DELETE | /api/movies | -                                                  | 403 | forbidden",
            })
    void isRefusedAsAProblem(String method, String path, String body, int status, String code) {
        String sent = body == null
                ? null
                : body.replace('\'', '"').replace("%SOME%", SOME).replace("%LONG%", "x".repeat(5000));
        Answer answer = CUSTOMER.client().send(method, path.replace("%SOME%", SOME), sent, Map.of());
        answer.expect(status);
        assertThat(answer.problem()).isNotEmpty();
        if (code != null) {
            assertThat(answer.problem()).isEqualTo(code);
        }
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("io.cinestream");
    }

    @Test
    void withoutOrWithAWrongTokenNothingOfMineIsTold() {
        Client anybody = new Client(RunningPlatform.gateway());
        anybody.get("/api/bookings").expect(401, "unauthenticated");
        anybody.useToken("rubbish");
        anybody.get("/api/bookings").expect(401);
        anybody.useToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");
        anybody.get("/api/bookings").expect(401);
    }

    @Test
    void theServicesOwnPartsAreNotReachableThroughTheGateway() {
        Client anybody = new Client(RunningPlatform.gateway());
        anybody.get("/actuator/health").expect(404);
        anybody.get("/actuator/prometheus").expect(404);
    }

    @Test
    void everyProblemHasAPage() {
        Client anybody = new Client(RunningPlatform.gateway());
        assertThat(anybody.get("/problems/seats-unavailable").expect(200).text())
                .contains("seats-unavailable");
        assertThat(anybody.get("/").expect(200).text()).contains("/docs");
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefusedAndForTheSameAnsweredAgain() {
        String key = UUID.randomUUID().toString();
        Map<String, String> header = Map.of("Idempotency-Key", key);
        Map<String, String> wanted = Map.of("holdId", SOME);
        CUSTOMER.client().post("/api/bookings", wanted, header).expect(404);
        CUSTOMER.client().post("/api/bookings", wanted, header).expect(404);
        CUSTOMER.client()
                .post("/api/bookings", Map.of("holdId", UUID.randomUUID().toString()), header)
                .expect(422, "idempotency-key-reused");
    }
}
