package io.cinestream.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A request so malformed that Tomcat refuses it before any filter gets a problem document as well. */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final JsonMapper json;

    ContainerErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new ProblemValve(json));
            }
        });
    }

    private static class ProblemValve extends ErrorReportValve {

        private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);

        private final JsonMapper json;

        ProblemValve(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            String traceId = UUID.randomUUID().toString().replace("-", "");
            log.info("trace {}: refused by the container with {}", traceId, status.value());
            String code = code(status);
            try {
                write(
                        response,
                        json.writeValueAsString(Map.of(
                                "type",
                                "/problems/" + code,
                                "title",
                                status.getReasonPhrase(),
                                "status",
                                status.value(),
                                "detail",
                                "The request is malformed and was refused before it was read.",
                                "code",
                                code,
                                "traceId",
                                traceId)));
            } catch (IOException gone) {
                log.debug("the client of trace {} did not wait", traceId, gone);
            }
        }

        private static String code(HttpStatus status) {
            return switch (status) {
                case BAD_REQUEST -> "invalid-request";
                case INTERNAL_SERVER_ERROR -> "internal";
                default -> status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
            };
        }

        private static void write(HttpServletResponse response, String body) throws IOException {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write(body);
            response.getWriter().flush();
        }
    }
}
