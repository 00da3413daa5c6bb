package io.cinestream.gateway;

import static org.springframework.web.servlet.function.RequestPredicates.GET;

import io.cinestream.starter.problems.Unauthenticated;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code GET /api/me/export}: everything that the services keep of the caller, in one file. Each answers its own part at the
 * same path; the file is whole or there is none, so all parts are here before the first byte goes out.
 */
@Configuration(proxyBeanMethods = false)
class Export {

    private static final String PATH = "/api/me/export";

    /** What the file calls each service's part, in its order. */
    private static final Map<String, String> PARTS = parts();

    /** Before the routes of routes.yml, whatever they match. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> exportRoute(Parts parts) {
        return RouterFunctions.route(
                GET(PATH), request -> answer(parts.collect(PATH, PARTS.values(), tokenOf(request))));
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("account", "identity");
        parts.put("bookings", "booking");
        parts.put("payments", "payment");
        parts.put("notifications", "notification");
        parts.put("streaming", "streaming");
        parts.put("reviews", "catalog");
        return parts;
    }

    private static String tokenOf(ServerRequest request) {
        Principal caller = request.principal().orElseThrow(Unauthenticated::new);
        if (caller instanceof JwtAuthenticationToken person) {
            return person.getToken().getTokenValue();
        }
        throw new Unauthenticated();
    }

    private static ServerResponse answer(Map<String, byte[]> answers) {
        var file = ContentDisposition.attachment()
                .filename("cinestream-my-data.json")
                .build();
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(document(answers));
    }

    /** The parts are JSON already and stay as they came. */
    private static byte[] document(Map<String, byte[]> answers) {
        var document = new ByteArrayOutputStream();
        PARTS.forEach((name, service) -> {
            String separator = document.size() == 0 ? "{" : ",";
            document.writeBytes((separator + "\"" + name + "\":").getBytes(StandardCharsets.UTF_8));
            document.writeBytes(answers.getOrDefault(service, new byte[0]));
        });
        document.write('}');
        return document.toByteArray();
    }
}
