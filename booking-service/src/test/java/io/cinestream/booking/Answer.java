package io.cinestream.booking;

import tools.jackson.databind.JsonNode;

/** What the service said: the status and the body, missing if there is none. */
public record Answer(int status, JsonNode body) {

    public String code() {
        return body.path("code").asString();
    }

    public String text(String field) {
        return body.path(field).asString();
    }
}
