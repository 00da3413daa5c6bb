package io.cinestream.gateway.sessions;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;

/** Who we are at Keycloak: people are sent to its public address, we ask it inside the cluster. */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {

    static final String REGISTRATION = "keycloak";

    @Bean
    ClientRegistration keycloak(BffSettings settings) {
        String inside = settings.realmUrl() + "/protocol/openid-connect";
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(OidcScopes.OPENID)
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + REGISTRATION)
                .issuerUri(settings.issuer())
                .authorizationUri(settings.issuer() + "/protocol/openid-connect/auth")
                .tokenUri(inside + "/token")
                .jwkSetUri(inside + "/certs")
                .build();
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(ClientRegistration keycloak) {
        return new InMemoryClientRegistrationRepository(keycloak);
    }

    /** Over the client that repeats nothing by itself: a refresh token sent twice ends its session. */
    @Bean
    RestClient keycloakHttp(RestClient.Builder builder, CloseableHttpClient callClient, BffSettings settings) {
        var requests = new HttpComponentsClientHttpRequestFactory(callClient);
        requests.setReadTimeout(settings.patience());
        return builder.baseUrl(settings.realmUrl().toString())
                .requestFactory(requests)
                .build();
    }

    @Bean
    RestClientAuthorizationCodeTokenResponseClient codes(RestClient keycloakHttp) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(keycloakHttp
                .mutate()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return codes;
    }
}
