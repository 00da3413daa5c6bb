package io.cinestream.gateway.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Where a browser goes after logging in: {@code /oauth2/authorization/keycloak?to=/shows/1}, a page of ours or the first one. */
final class Destination {

    static final String ATTRIBUTE = Destination.class.getName();

    /** A path of this host: a second slash or a backslash would lead to another. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    private Destination() {}

    /** Also asks for the password again where the last login came to nothing, or Keycloak would let it come to nothing once more. */
    static void remember(OAuth2AuthorizationRequest.Builder begun, HttpServletRequest request) {
        String to = wanted(request.getParameter("to"));
        begun.attributes(attributes -> attributes.put(ATTRIBUTE, to));
        if (request.getParameter("again") != null) {
            begun.additionalParameters(parameters -> parameters.put("prompt", "login"));
        }
    }

    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String to ? wanted(to) : "/";
    }

    static String wanted(@Nullable String to) {
        return to != null && OURS.matcher(to).matches() ? to : "/";
    }
}
