package io.cinestream.gateway;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import org.springframework.util.unit.DataSize;

class BodyTooLarge extends Refusal {

    BodyTooLarge(DataSize limit) {
        super(Kind.TOO_LARGE, "body-too-large", "The body may have at most %d bytes here.".formatted(limit.toBytes()));
        with("limit", limit.toBytes());
    }
}
