package io.cinestream.local.demo;

import io.cinestream.local.demo.DemoTheater.DemoScreen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the demo data through the gateway as the demo admin and the demo owner. It can run as often as one likes: what is there
 * stays as it is, and the schedule is topped up to seven days ahead.
 */
public final class DemoData {

    /** Few enough not to crowd two cores, enough to hide the waiting. */
    private static final int AT_ONCE = 4;

    private final DemoPerson admin;
    private final DemoPerson owner;
    private final ExecutorService threads;

    private DemoData(HttpClient http, URI gateway, ExecutorService threads) {
        admin = new DemoPerson(http, gateway, "admin@cinestream.example", "demo-admin-1");
        owner = new DemoPerson(http, gateway, "owner@cinestream.example", "demo-owner-1");
        this.threads = threads;
    }

    /** How much was new. */
    public record Loaded(int films, int theaters, int shows) {}

    /**
     * @param gateway the platform's public address, such as {@code http://localhost:8080}
     * @throws DemoFailed when the platform refuses something, or does not answer
     */
    public static Loaded load(URI gateway) {
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return new DemoData(http, gateway, threads).load();
        }
    }

    private Loaded load() {
        List<DemoFilm> films = List.of(read("films.json", DemoFilm[].class));
        List<DemoTheater> theaters = List.of(read("theaters.json", DemoTheater[].class));
        Map<String, String> filmIds = new HashMap<>();
        admin.all("/api/movies?status=withdrawn").forEach(movie -> filmIds.put(text(movie, "title"), ""));
        admin.all("/api/movies").forEach(movie -> filmIds.put(text(movie, "title"), text(movie, "id")));
        List<DemoFilm> newFilms = films.stream()
                .filter(film -> !filmIds.containsKey(film.title()))
                .toList();
        List<String> newIds = atOnce(newFilms, film -> text(admin.create("/api/movies", details(film)), "id"));
        for (int i = 0; i < newFilms.size(); i++) {
            filmIds.put(newFilms.get(i).title(), newIds.get(i));
        }
        List<DemoFilm> shown = films.stream()
                .filter(film -> !Objects.requireNonNullElse(filmIds.get(film.title()), "")
                        .isEmpty())
                .toList();

        Map<String, JsonNode> there = owner.all("/api/theaters?ownerId=" + owner.userId()).stream()
                .collect(Collectors.toMap(theater -> text(theater, "name"), theater -> theater, (one, two) -> one));
        List<Map<String, Object>> plans = new ArrayList<>();
        int opened = 0;
        int screen = 0;
        for (DemoTheater theater : theaters) {
            JsonNode known = there.get(theater.name());
            if (known == null) {
                known = owner.create("/api/theaters", details(theater));
                opened++;
            }
            plans.addAll(missing(theater, known, shown, filmIds, screen));
            screen += theater.screens().size();
        }
        List<Boolean> scheduled = atOnce(plans, plan -> owner.createUnlessThere("/api/shows", plan));
        return new Loaded(newFilms.size(), opened, (int)
                scheduled.stream().filter(done -> done).count());
    }

    /** The shows that this theater's schedule lacks, its screens built where they are missing. */
    private List<Map<String, Object>> missing(
            DemoTheater theater, JsonNode known, List<DemoFilm> films, Map<String, String> filmIds, int firstScreen) {
        String id = text(known, "id");
        Map<String, String> screenIds = new HashMap<>();
        known.path("screens").forEach(screen -> screenIds.put(text(screen, "name"), text(screen, "id")));
        Set<String> taken = owner.all("/api/theaters/" + id + "/shows").stream()
                .map(show -> text(show.get("screen"), "id") + Instant.parse(text(show, "startsAt")))
                .collect(Collectors.toSet());
        List<Map<String, Object>> plans = new ArrayList<>();
        int number = firstScreen;
        for (DemoScreen screen : theater.screens()) {
            String screenId = screenIds.computeIfAbsent(
                    screen.name(),
                    name -> text(owner.create("/api/theaters/" + id + "/screens", details(screen)), "id"));
            for (var slot : DemoSchedule.ahead(number++, ZoneId.of(theater.zone()), Instant.now(), films.size())) {
                DemoFilm film = films.get(slot.film());
                if (!taken.contains(screenId + slot.startsAt())) {
                    plans.add(Map.of(
                            "movieId",
                            Objects.requireNonNull(filmIds.get(film.title())),
                            "screenId",
                            screenId,
                            "startsAt",
                            slot.startsAt().toString(),
                            "prices",
                            prices(screen, theater.currency()),
                            "format",
                            film.formatOn(screen),
                            "language",
                            film.languages().get(slot.turn() % film.languages().size())));
                }
            }
        }
        return plans;
    }

    private <T, R> List<R> atOnce(List<T> things, Step<T, R> step) {
        List<Callable<R>> calls = things.stream()
                .<Callable<R>>map(thing -> () -> step.take(thing))
                .toList();
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoFailed known ? known : new DemoFailed("Demo data: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Interrupted while loading the demo data.", e);
        }
    }

    @FunctionalInterface
    private interface Step<T, R> {
        R take(T thing);
    }

    private static Map<String, Object> details(DemoFilm film) {
        return Map.of(
                "title", film.title(),
                "releaseDate", film.releaseDate(),
                "durationMinutes", film.durationMinutes(),
                "genres", film.genres(),
                "languages", film.languages(),
                "director", film.director(),
                "certificate", film.certificate(),
                "cast", film.cast(),
                "description", film.description());
    }

    private static Map<String, Object> details(DemoTheater theater) {
        return Map.of(
                "name", theater.name(),
                "city", theater.city(),
                "zone", theater.zone(),
                "currency", theater.currency());
    }

    private static Map<String, Object> details(DemoScreen screen) {
        return Map.of(
                "name",
                screen.name(),
                "layout",
                Map.of("rows", screen.rows(), "columns", screen.columns(), "accessible", screen.accessible()));
    }

    private static Map<String, Object> prices(DemoScreen screen, String currency) {
        Map<String, Object> prices = new HashMap<>();
        screen.prices()
                .forEach((category, amount) -> prices.put(category, Map.of("amount", amount, "currency", currency)));
        return prices;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream json = DemoData.class.getResourceAsStream("/demo/" + file)) {
            return new JsonMapper().readValue(Objects.requireNonNull(json, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
