package io.cinestream.catalog.shows;

import io.cinestream.catalog.theaters.Hall;
import io.cinestream.starter.problems.InvalidRequest;
import java.util.Map;
import java.util.stream.Collectors;

/** Wished prices as a hall can sell them. */
final class Prices {

    private Prices() {}

    /** Minor units by category; refuses what this hall does not sell. */
    static Map<String, Long> of(Map<String, Money> wished, Hall hall) {
        wished.forEach((category, price) -> {
            if (!hall.categories().contains(category)) {
                throw new InvalidRequest(
                        "prices." + category, "is no seat category of this hall; it has " + hall.categories());
            }
            if (!price.currency().equals(hall.currency())) {
                throw new InvalidRequest(
                        "prices." + category + ".currency", "must be the theater's currency " + hall.currency());
            }
        });
        hall.categories().stream()
                .filter(category -> !wished.containsKey(category))
                .findFirst()
                .ifPresent(missing -> {
                    throw new InvalidRequest("prices." + missing, "is missing: every seat category needs a price");
                });
        return wished.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, price -> price.getValue().amount()));
    }
}
