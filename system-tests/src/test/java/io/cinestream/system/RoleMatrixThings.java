package io.cinestream.system;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the rows of roles.yaml speak of, made through the interface by those it belongs to, when it is first wanted. */
class RoleMatrixThings {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    private final RoleMatrixPeople people;
    private final Map<String, Supplier<String>> makers = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private Instant lastStart = RunningPlatform.now().plus(Duration.ofDays(4)).truncatedTo(ChronoUnit.HOURS);

    RoleMatrixThings(RoleMatrixPeople people) {
        this.people = people;
        makers.put("unique", RoleMatrixThings::unique);
        makers.put("newEmail", () -> unique() + "@example.test");
        makers.put("email", () -> people.customer().email());
        makers.put("password", () -> people.customer().password());
        makers.put("refreshToken", this::refreshToken);
        makers.put("movie", () -> RunningPlatform.cinema().addsFilm("Matrix").toString());
        makers.put(
                "newMovie",
                () -> RunningPlatform.cinema().addsFilm("Matrix, for once").toString());
        makers.put("theater", this::theater);
        makers.put("newTheater", this::theater);
        makers.put("screen", this::screen);
        makers.put("freeStart", this::freeStart);
        makers.put("show", this::show);
        makers.put("newShow", this::show);
        makers.put("hold", this::hold);
        makers.put("booking", () -> booking().id().toString());
        makers.put("payment", () -> booking().opensPayment().id().toString());
        makers.put("provider", () -> "sandbox");
        makers.put(
                "toast",
                () -> people.customer().awaitToast("welcome").required("id").asString());
        makers.put("watchableMovie", this::watchableMovie);
        makers.put("playback", () -> playback().required("id").asString());
        makers.put(
                "playToken", () -> playback().required("manifestUrl").asString().split("/")[2]);
        makers.put("manifest", () -> "master.m3u8");
    }

    /** The text with each {word} replaced by its thing. */
    String fill(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(thing(word.group(1))));
    }

    /** Whatever the text names was changed by who just used it: the next one gets another. */
    void usedUp(String text) {
        WORD.matcher(text)
                .results()
                .map(word -> word.group(1))
                .filter(word -> !word.equals("screen") && !word.equals("movie") && !word.equals("watchableMovie"))
                .forEach(made::remove);
    }

    private String thing(String word) {
        String known = made.get(word);
        if (known == null) {
            Supplier<String> maker = makers.get(word);
            if (maker == null) {
                throw new StepFailed("roles.yaml speaks of a " + word + ", which RoleMatrixThings cannot make");
            }
            known = maker.get();
            made.put(word, known);
        }
        return known;
    }

    private String refreshToken() {
        return new Client(RunningPlatform.gateway())
                .post(
                        "/api/auth/login",
                        Map.of(
                                "email",
                                people.customer().email(),
                                "password",
                                people.customer().password()))
                .expect(200)
                .json()
                .required("refresh_token")
                .asString();
    }

    private String theater() {
        return created(
                "/api/theaters",
                Map.of(
                        "name", "Matrix House " + unique(),
                        "city", "Bengaluru",
                        "zone", "Asia/Kolkata",
                        "currency", "INR"));
    }

    private String screen() {
        return created(
                "/api/theaters/" + thing("theater") + "/screens",
                Map.of("name", "Screen " + unique(), "layout", Map.of("rows", 3, "columns", 4)));
    }

    private String created(String path, Object body) {
        return people.owner()
                .client()
                .post(path, body)
                .expect(201)
                .json()
                .required("id")
                .asString();
    }

    private String freeStart() {
        lastStart = lastStart.plus(Duration.ofHours(6));
        return lastStart.toString();
    }

    private String show() {
        return RunningPlatform.cinema()
                .schedules(
                        UUID.fromString(thing("movie")), UUID.fromString(thing("screen")), Instant.parse(freeStart()))
                .toString();
    }

    private String hold() {
        return people.customer()
                .holds(UUID.fromString(show()), "A1")
                .expect(201)
                .json()
                .required("id")
                .asString();
    }

    private Booking booking() {
        return people.customer().books(hold());
    }

    /** A film that the customer has a ticket for and that plays. */
    private String watchableMovie() {
        booking().paid();
        Screening.opens(people.customer(), movie());
        return thing("movie");
    }

    private JsonNode playback() {
        return people.customer()
                .client()
                .post("/api/playback", Map.of("movieId", thing("watchableMovie")))
                .expect(201)
                .json();
    }

    private JsonNode movie() {
        return people.customer()
                .client()
                .get("/api/movies/" + thing("movie"))
                .expect(200)
                .json();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
