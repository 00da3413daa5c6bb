package io.cinestream.system;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** What the rows of roles.yaml speak of, made through the interface by those it belongs to, when it is first wanted. */
class RoleMatrixThings {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    /** Made once and not used up by what is done with them. */
    private static final Set<String> LASTING =
            Set.of("theater", "screen", "movie", "watchableMovie", "confirmedBooking");

    private final RoleMatrixPeople people;
    private final Cinema cinema = RunningPlatform.cinema();
    private final Map<String, Supplier<String>> makers = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private Instant lastStart = RunningPlatform.now().plus(Duration.ofDays(4)).truncatedTo(ChronoUnit.HOURS);

    RoleMatrixThings(RoleMatrixPeople people) {
        this.people = people;
        makers.put("unique", RoleMatrixThings::unique);
        makers.put("nowhere", () -> UUID.randomUUID().toString());
        identity();
        catalog();
        orders();
    }

    private void identity() {
        makers.put("newEmail", () -> unique() + "@example.test");
        makers.put("email", () -> people.customer().email());
        makers.put("password", () -> people.customer().password());
        makers.put("refreshToken", this::refreshToken);
        makers.put("freshPassword", people::passwordOfRegistered);
        makers.put("session", this::session);
        makers.put("user", () -> people.id(people.registered()));
        makers.put("ownerApplication", this::ownerApplication);
    }

    private void catalog() {
        makers.put("movie", () -> cinema.addsFilm("Matrix").toString());
        makers.put("newMovie", () -> cinema.addsFilm("Matrix, for once").toString());
        makers.put("classicMovie", () -> created(people.admin(), "/api/admin/movies", Map.of("title", "Matrix")));
        makers.put("picturedMovie", () -> cinema.addsFilm("Matrix, pictured").toString());
        makers.put("picture", this::picture);
        makers.put("pictureWidth", () -> "160");
        makers.put("review", this::review);
        makers.put("theater", this::theater);
        makers.put("newTheater", this::theater);
        makers.put("screen", this::screen);
        makers.put("freeStart", this::freeStart);
        makers.put("show", this::show);
        makers.put("newShow", this::show);
    }

    private void orders() {
        makers.put("hold", this::hold);
        makers.put("booking", () -> booking().id().toString());
        makers.put("seat", () -> "B1");
        makers.put("confirmedBooking", this::confirmedBooking);
        makers.put(
                "promoCode",
                () -> created(
                        people.admin(), "/api/admin/promo-codes", Map.of("code", "MATRIX-" + unique(), "percent", 10)));
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
                .filter(word -> !LASTING.contains(word))
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

    /** Of somebody new each time: one account logs in only so often. */
    private String refreshToken() {
        return login(people.registered()).required("refresh_token").asString();
    }

    /** One of the customer's, besides the one that calls. */
    private String session() {
        Client elsewhere = new Client(RunningPlatform.gateway());
        elsewhere.useToken(login(people.customer()).required("access_token").asString());
        return elsewhere.get("/api/auth/sessions").expect(200).json().values().stream()
                .filter(session -> session.path("current").asBoolean())
                .map(session -> session.required("id").asString())
                .findFirst()
                .orElseThrow(() -> new StepFailed("no session is said to be the caller's own"));
    }

    private static JsonNode login(Person person) {
        return new Client(RunningPlatform.gateway())
                .post("/api/auth/login", Map.of("email", person.email(), "password", person.password()))
                .expect(200)
                .json();
    }

    private String ownerApplication() {
        return created(
                people.registered(), "/api/owner-applications", Map.of("theater", "Matrix House", "city", "Bengaluru"));
    }

    /** The digest in the address of the poster that this uploads. */
    private String picture() {
        String posterUrl = people.admin()
                .client()
                .upload("/api/movies/" + thing("picturedMovie") + "/poster", "image/png", blackPng())
                .expect(200)
                .json()
                .required("posterUrl")
                .asString();
        return posterUrl.split("/")[5];
    }

    private static byte[] blackPng() {
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB), "png", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String review() {
        return created(
                people.customer(),
                "/api/movies/" + cinema.addsFilm("Matrix, reviewed") + "/reviews",
                Map.of("stars", 4, "text", "Takes the right pill."));
    }

    private String theater() {
        return created(
                people.owner(),
                "/api/theaters",
                Map.of(
                        "name", "Matrix House " + unique(),
                        "city", "Bengaluru",
                        "zone", "Asia/Kolkata",
                        "currency", "INR"));
    }

    private String screen() {
        return created(
                people.owner(),
                "/api/theaters/" + thing("theater") + "/screens",
                Map.of("name", "Screen " + unique(), "layout", Map.of("rows", 3, "columns", 4)));
    }

    private static String created(Person by, String path, Object body) {
        return by.client().post(path, body).expect(201).json().required("id").asString();
    }

    private String freeStart() {
        lastStart = lastStart.plus(Duration.ofHours(6));
        return lastStart.toString();
    }

    private String show() {
        return cinema.schedules(
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

    private String confirmedBooking() {
        Booking booking = booking();
        booking.paid();
        return booking.id().toString();
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
