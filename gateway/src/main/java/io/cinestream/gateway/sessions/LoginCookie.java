package io.cinestream.gateway.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has to be remembered between the way to the login page and the way back, sealed in a cookie of the browser itself: until
 * somebody has logged in, nothing is stored for them. Lax, because the way back may end a chain that began on another site.
 */
@Component
class LoginCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private final ClientRegistration keycloak;
    private final Cookies cookies;
    private final Seal seal;
    private final JsonMapper json;
    private final String name;

    LoginCookie(ClientRegistration keycloak, Cookies cookies, Seal seal, JsonMapper json) {
        this.keycloak = keycloak;
        this.cookies = cookies;
        this.seal = seal;
        this.json = json;
        this.name = cookies.name("CINESTREAM-LOGIN");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookies.values(request, name)
                .map(seal::openText)
                .flatMap(Optional::stream)
                .map(content -> json.readValue(content, Begun.class))
                .filter(begun -> begun.state().equals(state))
                .map(this::request)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun != null) {
            String content = json.writeValueAsString(Begun.of(begun));
            cookies.write(response, name, seal.closeText(content), "Lax", LIFE);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        cookies.write(response, name, "", "Lax", Duration.ZERO);
        if (begun != null) {
            request.setAttribute(Destination.ATTRIBUTE, begun.getAttribute(Destination.ATTRIBUTE));
        }
        return begun;
    }

    private OAuth2AuthorizationRequest request(Begun begun) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(keycloak.getProviderDetails().getAuthorizationUri()))
                .clientId(keycloak.getClientId())
                .redirectUri(keycloak.getRedirectUri())
                .scopes(keycloak.getScopes())
                .state(begun.state())
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, keycloak.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, begun.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, begun.verifier());
                    attributes.put(Destination.ATTRIBUTE, begun.to());
                })
                .build();
    }

    private record Begun(String state, String nonce, String verifier, String to) {

        static Begun of(OAuth2AuthorizationRequest request) {
            return new Begun(
                    Objects.requireNonNull(request.getState()),
                    text(request, OidcParameterNames.NONCE),
                    text(request, PkceParameterNames.CODE_VERIFIER),
                    text(request, Destination.ATTRIBUTE));
        }

        private static String text(OAuth2AuthorizationRequest request, String name) {
            return Objects.requireNonNull(request.getAttribute(name), name);
        }
    }
}
