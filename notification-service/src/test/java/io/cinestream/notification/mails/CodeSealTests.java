package io.cinestream.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeSealTests {

    private final CodeSeal seal = new CodeSeal(new CodeSettings("the-key-of-the-golden-examples-only"));

    CodeSealTests() throws GeneralSecurityException {}

    @ParameterizedTest
    @CsvSource({"email-confirmation.requested.v1, q3Zk0bXx2mJ8r5vT1nYwLc7sD4g", "password-reset.requested.v1, 493027"})
    void opensWhatTheContractsSay(String type, String code) throws Exception {
        JsonNode example = example(type);
        assertThat(seal.open(example.get("code").asString(), id(example, "eventId"), id(example, "userId")))
                .isEqualTo(code);
    }

    @Test
    void opensNothingInAnotherEventOrForAnotherPerson() throws IOException {
        JsonNode example = example("password-reset.requested.v1");
        String sealed = example.get("code").asString();
        assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID(), id(example, "userId")))
                .isInstanceOf(CodeUnreadable.class);
        assertThatThrownBy(() -> seal.open(sealed, id(example, "eventId"), UUID.randomUUID()))
                .isInstanceOf(CodeUnreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no base64!", "AAECAwQFBgcICQoL14dQCiyhmzrO682-dMDJIRand2ZU0h"})
    void refusesWhatNobodySealed(String sealed) {
        assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID(), UUID.randomUUID()))
                .isInstanceOf(CodeUnreadable.class);
    }

    private static JsonNode example(String type) throws IOException {
        return new JsonMapper()
                .readTree(new ClassPathResource("contracts/events/" + type + "/example.json").getContentAsByteArray());
    }

    private static UUID id(JsonNode example, String field) {
        return UUID.fromString(example.get(field).asString());
    }
}
