package io.cinestream.system;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** {@code ./cinestream demo}: a ticket's whole life on the running platform, told step by step; ends 1 at the first that fails. */
final class Demo {

    private static final Duration FAR_ENOUGH = Duration.ofHours(26);
    private int step;

    private Demo() {}

    /** @param addresses the gateway's and the mail page's */
    public static void main(String[] addresses) {
        URI gateway = URI.create(addresses[0]);
        URI mailPage = URI.create(addresses[1]);
        Demo demo = new Demo();
        try {
            Client anybody = new Client(gateway);
            UUID show = demo.choosesShow(anybody).orElseGet(() -> demo.schedulesShow(gateway));
            List<String> seats = freeSeats(anybody, show);
            new TicketLife(gateway, mailPage, demo::tell).live(show, seats);
            demo.say("All of it works. The mails are at " + mailPage);
        } catch (StepFailed failed) {
            demo.say("  ✗ " + failed.getMessage());
            System.exit(1);
        }
    }

    private Optional<UUID> choosesShow(Client anybody) {
        Instant earliest = Instant.now().plus(FAR_ENOUGH);
        JsonNode films = anybody.get("/api/movies?size=100").expect(200).json().path("items");
        for (JsonNode film : films.values()) {
            String path = "/api/movies/" + film.path("id").asString() + "/shows?size=100";
            JsonNode shows = anybody.get(path).expect(200).json();
            JsonNode listed = shows.isArray() ? shows : shows.path("items");
            for (JsonNode show : listed.values()) {
                if (show.path("bookable").asBoolean()
                        && Instant.parse(show.path("startsAt").asString()).isAfter(earliest)) {
                    tell(
                            films.size() + " films are on",
                            "the demo takes " + film.path("title").asString());
                    return Optional.of(UUID.fromString(show.path("id").asString()));
                }
            }
        }
        return Optional.empty();
    }

    /** On a platform without demo data the demo brings its own film, by the demo administrator. */
    private UUID schedulesShow(URI gateway) {
        Cinema cinema = new Cinema(gateway);
        if (cinema.admin().isUnknown()) {
            throw new StepFailed(
                    "Nothing is on sale, and there is no demo administrator to add a show: start it without --empty.");
        }
        UUID film = cinema.addsFilm("The Long Reel");
        UUID show = cinema.schedules(
                film, cinema.opensHall(), Instant.now().plus(FAR_ENOUGH).plus(FAR_ENOUGH));
        tell("Nothing is on sale", "the cinema adds The Long Reel, a hall and a show");
        return show;
    }

    private static List<String> freeSeats(Client anybody, UUID show) {
        List<String> free =
                anybody.get("/api/shows/" + show + "/seats").expect(200).json().path("rows").values().stream()
                        .flatMap(row -> row.path("seats").values().stream())
                        .filter(seat -> seat.path("status").asString().equals("available"))
                        .map(seat -> seat.path("id").asString())
                        .limit(2)
                        .toList();
        if (free.size() < 2) {
            throw new StepFailed("show " + show + " is sold out");
        }
        return free;
    }

    private void tell(String what, String outcome) {
        step++;
        say("%2d ✓ %-52s %s".formatted(step, what, outcome));
    }

    @SuppressWarnings("SystemOut") // its only reader sits at a terminal
    private void say(String line) {
        System.out.println(line);
    }
}
