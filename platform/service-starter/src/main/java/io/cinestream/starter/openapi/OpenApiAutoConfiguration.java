package io.cinestream.starter.openapi;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.LocalDateTime;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Each bean completes the document that springdoc made; the order matters, for the later ones read what the earlier wrote. */
@AutoConfiguration
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class OpenApiAutoConfiguration {

    static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class) // read from the token, no parameter
                .replaceWithSchema(SseEmitter.class, new StringSchema())
                .replaceWithSchema(LocalDateTime.class, new StringSchema().example("2026-11-21T00:00:00"));
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info().title("CineStream " + service).version("v1"))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("The `access_token` that `POST /api/auth/login` answers.")));
    }

    @Bean
    PresentFields presentFields() {
        return new PresentFields();
    }

    @Bean
    NamedOperations namedOperations() {
        return new NamedOperations();
    }

    /** A path that also works with a slash at its end is told once. */
    @Bean
    @Order(0)
    GlobalOpenApiCustomizer oneOfEach() {
        return api -> api.getPaths()
                .keySet()
                .removeIf(path ->
                        path.endsWith("/") && api.getPaths().containsKey(path.substring(0, path.length() - 1)));
    }

    /** Our rules also look at the dispatcher type, which a request that nobody sent does not have. */
    @Bean
    HttpServletRequestTransformer requestsNobodySent() {
        var paths = new PathPatternRequestTransformer();
        return request -> new HttpServletRequestWrapper(paths.transform(request)) {
            @Override
            public DispatcherType getDispatcherType() {
                return DispatcherType.REQUEST;
            }
        };
    }

    @Bean
    @Order(1)
    StatedAccess statedAccess(ObjectProvider<WebInvocationPrivilegeEvaluator> rules) {
        return new StatedAccess(rules);
    }

    @Bean
    @Order(2)
    StatedProblems statedProblems() {
        return new StatedProblems();
    }

    @Bean
    @Order(3)
    GivenExamples givenExamples(JsonMapper json) {
        return new GivenExamples(json);
    }
}
