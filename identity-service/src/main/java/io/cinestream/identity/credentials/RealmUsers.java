package io.cinestream.identity.credentials;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.cinestream.starter.access.Role;
import io.cinestream.starter.problems.InvalidRequest;
import io.cinestream.starter.problems.Refusal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/** The realm's users, through Keycloak's admin API. */
@Component
public class RealmUsers {

    private static final String USERS = "/admin/realms/{realm}/users";
    private static final String ONE_USER = USERS + "/{id}";
    private static final String MEMBERSHIP = ONE_USER + "/groups/{group}";

    private final Keycloak keycloak;
    private final OwnToken token;

    RealmUsers(Keycloak keycloak, OwnToken token) {
        this.keycloak = keycloak;
        this.token = token;
    }

    /**
     * Makes a user, complete with password and role, in one call that Keycloak does whole or not at all. The user is disabled:
     * nobody can log in before {@link #enable}. The role comes with the group of its name, because Keycloak ignores roles in
     * this call and honours groups.
     *
     * @return empty when the address is in use in the realm
     */
    public Optional<UUID> add(NewRealmUser user) {
        return asOurselves(
                http -> http.post().uri(USERS, keycloak.realm()).body(representation(user)),
                response -> switch (status(response)) {
                    case CREATED -> Optional.of(idIn(response));
                    case CONFLICT -> Optional.empty();
                    case BAD_REQUEST ->
                        throw Keycloak.required(response, Invalid.class).refusal();
                    default -> throw Keycloak.unexpected("adding a user", response.getStatusCode());
                });
    }

    public Optional<RealmUser> find(String email) {
        return asOurselves(
                http -> http.get().uri(USERS + "?email={email}&exact=true", keycloak.realm(), email), response -> {
                    if (status(response) != HttpStatus.OK) {
                        throw Keycloak.unexpected("finding a user", response.getStatusCode());
                    }
                    return Arrays.stream(Keycloak.required(response, RealmUser[].class))
                            .findFirst();
                });
    }

    /** @return whether the user is still there */
    public boolean enable(UUID userId) {
        return asOurselves(
                http -> http.put().uri(ONE_USER, keycloak.realm(), userId).body(Map.of("enabled", true)),
                response -> wasThere(response, "enabling a user"));
    }

    /**
     * Takes a user and its sessions out of the realm; nothing happens when it is gone already. Of two who do it at the same
     * moment Keycloak answers one with 500: what counts is whether the user is gone then.
     */
    public void remove(UUID userId) {
        boolean answered = asOurselves(
                http -> http.delete().uri(ONE_USER, keycloak.realm(), userId), response -> switch (status(response)) {
                    case NO_CONTENT, NOT_FOUND -> true;
                    case INTERNAL_SERVER_ERROR -> false;
                    default -> throw Keycloak.unexpected("removing a user", response.getStatusCode());
                });
        if (!answered && get(userId).isPresent()) {
            throw Keycloak.unexpected("removing a user", HttpStatus.INTERNAL_SERVER_ERROR);
        }
    }

    private Optional<RealmUser> get(UUID userId) {
        return asOurselves(http -> http.get().uri(ONE_USER, keycloak.realm(), userId), response -> switch (status(
                response)) {
            case OK -> Optional.of(Keycloak.required(response, RealmUser.class));
            case NOT_FOUND -> Optional.empty();
            default -> throw Keycloak.unexpected("reading a user", response.getStatusCode());
        });
    }

    /** Brings a user's name, and whether they may log in, to what is given; all else about them stays as it is. */
    public void describe(UUID userId, String email, String fullName, boolean enabled) {
        RealmUser user =
                get(userId).orElseThrow(() -> Keycloak.unexpected("reading the user " + userId, HttpStatus.NOT_FOUND));
        if (user.isCalled(fullName) && user.enabled() == enabled) {
            return;
        }
        Map<String, Object> wanted = Map.of(
                "username", email, "email", email, "enabled", enabled, "attributes", user.attributesWithName(fullName));
        asOurselves(
                http -> http.put().uri(ONE_USER, keycloak.realm(), userId).body(wanted),
                response -> wasThere(response, "describing a user"));
    }

    /**
     * Puts the user into the group of the role and out of the others. In between the user has both, of which the stronger
     * counts.
     *
     * @return whether the user was not in that group before
     */
    public boolean giveRole(UUID userId, Role role) {
        String wanted = groupOf(role);
        List<Group> before = groups(ONE_USER + "/groups", userId);
        boolean joins = before.stream().noneMatch(group -> group.name().equals(wanted));
        if (joins) {
            UUID group = groups("/admin/realms/{realm}/groups?search={name}&exact=true", wanted).stream()
                    .filter(found -> found.name().equals(wanted))
                    .map(Group::id)
                    .findFirst()
                    .orElseThrow(() -> Keycloak.unexpected("finding the group " + wanted, HttpStatus.NOT_FOUND));
            asOurselves(
                    http -> http.put().uri(MEMBERSHIP, keycloak.realm(), userId, group),
                    response -> wasThere(response, "joining a group"));
        }
        before.stream()
                .filter(other -> !other.name().equals(wanted))
                .forEach(other -> asOurselves(
                        http -> http.delete().uri(MEMBERSHIP, keycloak.realm(), userId, other.id()),
                        response -> wasThere(response, "leaving a group")));
        return joins;
    }

    private List<Group> groups(String path, Object parameter) {
        return asOurselves(http -> http.get().uri(path, keycloak.realm(), parameter), response -> {
            if (status(response) != HttpStatus.OK) {
                throw Keycloak.unexpected("reading groups", response.getStatusCode());
            }
            return List.of(Keycloak.required(response, Group[].class));
        });
    }

    private static String groupOf(Role role) {
        return role.claim() + "s";
    }

    <T> T asOurselves(Function<RestClient, RequestHeadersSpec<?>> request, Answer<T> answer) {
        return once(request, answer)
                .or(() -> {
                    token.forget();
                    return once(request, answer);
                })
                .orElseThrow(() -> Keycloak.unexpected("our service account", HttpStatus.UNAUTHORIZED));
    }

    /** Empty when our own token is not accepted. */
    private <T> Optional<T> once(Function<RestClient, RequestHeadersSpec<?>> request, Answer<T> answer) {
        String bearer = "Bearer " + token.value();
        return keycloak.call(() -> request.apply(keycloak.http())
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchangeForRequiredValue((sent, response) -> status(response) == HttpStatus.UNAUTHORIZED
                        ? Optional.empty()
                        : Optional.of(answer.read(response))));
    }

    static boolean wasThere(ConvertibleClientHttpResponse response, String call) throws IOException {
        return switch (status(response)) {
            case NO_CONTENT -> true;
            case NOT_FOUND -> false;
            default -> throw Keycloak.unexpected(call, response.getStatusCode());
        };
    }

    static HttpStatus status(ConvertibleClientHttpResponse response) throws IOException {
        HttpStatus known = HttpStatus.resolve(response.getStatusCode().value());
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static UUID idIn(ConvertibleClientHttpResponse response) {
        String location = String.valueOf(response.getHeaders().getLocation());
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static Map<String, Object> representation(NewRealmUser user) {
        return Map.of(
                "username", user.email(),
                "email", user.email(),
                "enabled", false,
                "attributes",
                        Map.of(
                                "fullName",
                                List.of(user.fullName()),
                                RealmUser.REGISTRATION,
                                List.of(user.registration().toString())),
                "groups", List.of("/" + groupOf(user.role())),
                "credentials", List.of(Map.of("type", "password", "value", user.password(), "temporary", false)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(UUID id, String name) {}

    interface Answer<T> {
        T read(ConvertibleClientHttpResponse response) throws IOException;
    }

    /** Keycloak's own rules are those of the request's annotations, so this is seen only where the two differ. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Invalid(@Nullable String field, @Nullable String error) {

        Refusal refusal() {
            if (error != null && error.startsWith("invalidPassword")) {
                return new InvalidRequest("password", "is too easy to guess: choose another one");
            }
            return switch (field) {
                case "email", "username" -> new InvalidRequest("email", "is not an address that we can use");
                case "fullName" -> new InvalidRequest("fullName", "is not a name that we can use");
                case null, default -> Keycloak.unexpected("adding a user", HttpStatus.BAD_REQUEST);
            };
        }
    }
}
