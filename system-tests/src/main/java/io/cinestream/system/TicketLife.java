package io.cinestream.system;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The whole life of a ticket: from the registration of two customers over a race for a seat, payment, mail and toast, the film
 * itself, to the cancellation that takes it all back. Every step fails the journey unless the platform did what it promises.
 */
class TicketLife {

    private final URI gateway;
    private final MailBox mails;
    private final Cinema cinema;
    private final Narrator narrator;

    TicketLife(URI gateway, URI mailPage, Narrator narrator) {
        this.gateway = gateway;
        this.mails = new MailBox(mailPage);
        this.cinema = new Cinema(gateway);
        this.narrator = narrator;
    }

    /**
     * @param show a show that starts in more than a day, of a film that can be found
     * @param seats two free seats of it
     */
    void live(UUID show, List<String> seats) {
        Person asha = signsUp("Mira");
        Person ben = signsUp("Tom");
        JsonNode film = looksAround(asha, show);
        String first = seats.get(0);
        Answer hold = asha.holds(show, first, seats.get(1)).expect(201);
        narrator.tell(
                "Mira holds " + seats, "until " + hold.json().path("expiresAt").asString());
        losesTheRace(ben, show, first);
        Booking booking = asha.books(hold.json().required("id").asString());
        Payment payment = pays(booking);
        isTold(asha, booking, seats);
        for (String seat : seats) {
            cinema.awaitSeat(show, seat, "booked");
        }
        narrator.tell("The seat map", String.join(" and ", seats) + " are booked");
        Screening screening = Screening.opens(asha, film);
        narrator.tell("Mira watches", screening.playsSegment());
        refusesOthers(ben, film, screening);
        String segment = screening.segment();
        cancels(asha, booking, payment, show, seats);
        screening.awaitRefusal(segment);
        narrator.tell("The next segment", "is refused");
    }

    private Person signsUp(String name) {
        Person person = Person.registers(gateway, name);
        mails.await(person, "Welcome");
        person.login();
        JsonNode toast = person.awaitToast("welcome");
        narrator.tell(
                name + " registers as " + person.email(),
                "one mail, and a toast: " + toast.path("title").asString());
        return person;
    }

    private JsonNode looksAround(Person asha, UUID show) {
        JsonNode playing = asha.client().get("/api/shows/" + show).expect(200).json();
        String title = playing.required("movieTitle").asString();
        JsonNode found = asha.client()
                .get("/api/movies?q=" + java.net.URLEncoder.encode(title, java.nio.charset.StandardCharsets.UTF_8))
                .expect(200)
                .json();
        JsonNode film = found.path("items").values().stream()
                .filter(movie -> movie.path("id")
                        .asString()
                        .equals(playing.path("movieId").asString()))
                .findFirst()
                .orElseThrow(() -> new StepFailed("the search for '" + title + "' does not find it"));
        narrator.tell(
                "The search finds " + title,
                playing.path("localStart").asString() + " at "
                        + playing.at("/theater/name").asString());
        return film;
    }

    private void losesTheRace(Person ben, UUID show, String seat) {
        Answer lost = ben.holds(show, seat).expect(409, "seats-unavailable");
        String named = lost.json().path("seats").values().toString();
        if (!named.contains(seat)) {
            throw new StepFailed("the refusal names " + named + " instead of " + seat);
        }
        narrator.tell("Tom wants " + seat + " too", "409 " + lost.problem() + " names " + named);
    }

    private Payment pays(Booking booking) {
        Payment payment = booking.opensPayment();
        payment.approve(Map.of());
        booking.awaitStatus("CONFIRMED");
        payment.awaitStatus("CAPTURED");
        narrator.tell("Mira books and pays", "CONFIRMED as " + booking.reference());
        return payment;
    }

    private void isTold(Person asha, Booking booking, List<String> seats) {
        MailCatcher.Mail mail = mails.await(asha, booking.reference(), seats.get(0), seats.get(1));
        String local = booking.look().at("/show/localStart").asString();
        String clock = local.substring(local.indexOf('T') + 1, local.indexOf('T') + 6);
        if (!mail.text().contains(clock)) {
            throw new StepFailed("the mail does not say that the show starts at " + clock + ", the theater's time");
        }
        asha.awaitToast("booking-confirmed");
        narrator.tell("The ticket's mail", mail.subject() + ", " + clock + " theater time; and a toast");
    }

    private void refusesOthers(Person ben, JsonNode film, Screening screening) {
        ben.client()
                .post("/api/playback", Map.of("movieId", film.required("id").asString()))
                .expect(403, "no-ticket");
        new Client(gateway)
                .post("/api/playback", Map.of("movieId", film.required("id").asString()))
                .expect(401);
        screening.refusesOtherBrowser(new Client(gateway));
        narrator.tell("Tom, nobody and another browser", "403 no-ticket, 401, 403");
    }

    private void cancels(Person asha, Booking booking, Payment payment, UUID show, List<String> seats) {
        booking.cancels().expect(200);
        booking.awaitStatus("CANCELLED");
        payment.awaitStatus("REFUNDED");
        for (String seat : seats) {
            cinema.awaitSeat(show, seat, "available");
        }
        mails.await(asha, booking.reference(), "cancelled");
        asha.awaitToast("booking-cancelled");
        asha.awaitToast("payment-refunded");
        narrator.tell("Mira cancels", "seats free again, money refunded, mail and toasts");
    }
}
