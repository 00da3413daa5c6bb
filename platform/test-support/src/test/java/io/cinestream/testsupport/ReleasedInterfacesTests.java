package io.cinestream.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import tools.jackson.databind.node.ObjectNode;

/** Nothing that a front end of the last release relies on is taken away; the check proves itself on planted changes. */
class ReleasedInterfacesTests {

    @ParameterizedTest
    @ValueSource(strings = {"identity", "catalog", "booking", "payment", "notification", "streaming"})
    void everyInterfaceServesTheFrontEndsOfTheLastRelease(String service) {
        String released = InterfaceSnapshots.released().read(service);
        String current = InterfaceSnapshots.current().read(service);
        assertThat(released).as("the released interface of %s", service).isNotEmpty();
        assertThat(current).as("the interface of %s", service).isNotEmpty();
        ChangedOpenApi changes = OpenApiCompare.fromContents(released, current);
        assertThat(changes.isCompatible())
                .as(
                        "%s: gone %s, changed %s. A breaking change is a new path; the old one stays",
                        service, changes.getMissingEndpoints(), changes.getChangedOperations())
                .isTrue();
    }

    @Test
    void seesAnOperationTakenAway() {
        assertThat(isCompatible(api -> api.path("paths").asObject().remove("/api/holds/{id}")))
                .isFalse();
    }

    @Test
    void seesAnAnsweredFieldTakenAway() {
        assertThat(isCompatible(api -> fields(api, "HoldView").remove("expiresAt")))
                .isFalse();
    }

    @Test
    void seesAnAnsweredFieldOfAnotherType() {
        assertThat(isCompatible(api -> fields(api, "HoldView")
                        .path("expiresInSeconds")
                        .asObject()
                        .put("type", "string")
                        .remove("format")))
                .isFalse();
    }

    @Test
    void seesAFieldThatABodyNeedsFromNowOn() {
        assertThat(isCompatible(api -> {
                    fields(api, "HoldWish").putObject("reason").put("type", "string");
                    schema(api, "HoldWish").withArray("required").add("reason");
                }))
                .isFalse();
    }

    @Test
    void allowsWhatIsAdded() {
        assertThat(isCompatible(api -> {
                    fields(api, "HoldView").putObject("note").put("type", "string");
                    fields(api, "HoldWish").putObject("note").put("type", "string");
                    api.path("paths")
                            .asObject()
                            .set("/api/more", api.path("paths").path("/api/holds/{id}"));
                }))
                .isTrue();
    }

    private static boolean isCompatible(Consumer<ObjectNode> change) {
        String before = InterfaceSnapshots.current().read("booking");
        ObjectNode after = InterfaceSnapshots.parse(before).asObject();
        change.accept(after);
        return OpenApiCompare.fromContents(before, InterfaceSnapshots.normal(after))
                .isCompatible();
    }

    private static ObjectNode schema(ObjectNode api, String name) {
        return api.path("components").path("schemas").path(name).asObject();
    }

    private static ObjectNode fields(ObjectNode api, String name) {
        return schema(api, name).path("properties").asObject();
    }
}
