package io.cinestream.catalog;

import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the service answered; a missing body is an empty object. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    String text(String field) {
        return body.path(field).asString("");
    }
}
