package io.cinestream.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeSealTests {

    private static final byte[] NONCE = HexFormat.of().parseHex("000102030405060708090a0b");

    private final CodeSettings settings = new CodeSettings(
            "the-key-of-the-golden-examples-only",
            Duration.ofHours(24),
            Duration.ofMinutes(10),
            5,
            5,
            Duration.ofHours(1));
    private final CodeSeal seal = new CodeSeal(new CodeKeys(settings));

    CodeSealTests() throws GeneralSecurityException {}

    @ParameterizedTest
    @CsvSource({"email-confirmation.requested.v1, q3Zk0bXx2mJ8r5vT1nYwLc7sD4g", "password-reset.requested.v1, 493027"})
    void sealsAsTheContractsSay(String type, String code) throws IOException {
        JsonNode example = new JsonMapper()
                .readTree(new ClassPathResource("contracts/events/" + type + "/example.json").getContentAsByteArray());

        String sealed = seal.seal(code, id(example, "eventId"), id(example, "userId"), NONCE);

        assertThat(sealed).isEqualTo(example.get("code").asString());
    }

    @Test
    void neverSealsTwiceAlike() {
        UUID event = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        assertThat(seal.seal("493027", event, user)).isNotEqualTo(seal.seal("493027", event, user));
    }

    @Test
    void saysNothingOfItsKeyWhenItIsPrinted() {
        assertThat(settings.toString()).doesNotContain(settings.key());
    }

    private static UUID id(JsonNode example, String field) {
        return UUID.fromString(example.get(field).asString());
    }
}
