package io.cinestream.gateway.sessions;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Logging in: the code flow with PKCE, from our door to Keycloak's login page and back. No {@code Customizer}: as a bean it would
 * be applied to every chain, that of bearer tokens too.
 */
@Component
class LoginSteps {

    static final String BEGIN = "/oauth2/authorization";

    private final ClientRegistrationRepository registrations;
    private final RestClientAuthorizationCodeTokenResponseClient codes;
    private final LoginCookie cookie;
    private final NewSessions sessions;
    private final LoginFailures failures;

    LoginSteps(
            ClientRegistrationRepository registrations,
            RestClientAuthorizationCodeTokenResponseClient codes,
            LoginCookie cookie,
            NewSessions sessions,
            LoginFailures failures) {
        this.registrations = registrations;
        this.codes = codes;
        this.cookie = cookie;
        this.sessions = sessions;
        this.failures = failures;
    }

    void declare(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage(BEGIN + "/" + KeycloakClient.REGISTRATION)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(sessions)
                .authorizationEndpoint(
                        begin -> begin.authorizationRequestResolver(new Begin()).authorizationRequestRepository(cookie))
                .tokenEndpoint(token -> token.accessTokenResponseClient(codes))
                .successHandler((request, response, person) -> response.sendRedirect(Destination.of(request)))
                .failureHandler(failures);
    }

    private class Begin implements OAuth2AuthorizationRequestResolver {

        private final DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, BEGIN);

        Begin() {
            requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return remembering(requests.resolve(request), request);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return remembering(requests.resolve(request, registration), request);
        }

        private static @Nullable OAuth2AuthorizationRequest remembering(
                @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request) {
            if (begun == null) {
                return null;
            }
            OAuth2AuthorizationRequest.Builder more = OAuth2AuthorizationRequest.from(begun);
            Destination.remember(more, request);
            return more.build();
        }
    }
}
