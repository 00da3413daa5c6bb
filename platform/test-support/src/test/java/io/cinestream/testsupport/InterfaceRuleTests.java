package io.cinestream.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Each rule finds what was planted for it in a document that all of them accept. */
class InterfaceRuleTests {

    private static final String HOLDS = "POST /api/shows/{showId}/holds";

    private final ObjectNode api = InterfaceSnapshots.parse(
                    InterfaceSnapshots.current().read("booking"))
            .asObject();
    private final ObjectNode hold =
            api.path("paths").path("/api/shows/{showId}/holds").path("post").asObject();

    @ParameterizedTest
    @EnumSource
    void acceptsAGoodDocument(InterfaceRule rule) {
        assertThat(rule.complaints(api)).isEmpty();
    }

    @Test
    void findsANumberedId() {
        hold.put("operationId", "hold_1");
        assertThat(InterfaceRule.ID.complaints(api)).containsExactly(HOLDS + ": id 'hold_1'");
    }

    @Test
    void findsAnIdGivenTwice() {
        hold.put("operationId", "holdsFind");
        assertThat(InterfaceRule.ID.complaints(api)).singleElement().asString().contains("has the id of");
    }

    @Test
    void findsAMissingSummaryAndTag() {
        hold.remove("summary");
        hold.remove("tags");
        assertThat(InterfaceRule.SUMMARY.complaints(api)).hasSize(1);
        assertThat(InterfaceRule.TAG.complaints(api)).hasSize(1);
    }

    @Test
    void findsMissingSecurity() {
        hold.remove("security");
        assertThat(InterfaceRule.SECURITY.complaints(api)).containsExactly(HOLDS + ": no security");
    }

    @Test
    void findsARefusalThatIsNoProblemDocument() {
        hold.path("responses").path("409").asObject().remove("content");
        hold.path("responses").asObject().remove("400");
        assertThat(InterfaceRule.PROBLEMS.complaints(api))
                .containsExactlyInAnyOrder(HOLDS + ": no 400", HOLDS + ": 409 is no problem document");
    }

    @Test
    void findsAnOperationWithoutSuccess() {
        hold.path("responses").asObject().remove("201");
        assertThat(InterfaceRule.SUCCESS.complaints(api)).hasSize(1);
    }

    @Test
    void findsABodyWithoutExample() {
        schema("HoldWish").remove("example");
        assertThat(InterfaceRule.EXAMPLES.complaints(api)).containsExactly(HOLDS + ": no example of body");
    }

    @Test
    void findsAnExampleOfAFieldThatIsNotThere() {
        schema("HoldWish").path("example").asObject().put("seat", "A1");
        assertThat(InterfaceRule.EXAMPLES.complaints(api))
                .singleElement()
                .asString()
                .contains("seat");
    }

    private ObjectNode schema(String name) {
        return api.path("components").path("schemas").path(name).asObject();
    }
}
