package io.cinestream.starter.openapi;

import io.cinestream.starter.access.Role;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/**
 * Who may call, asked of the very rules that decide it: a statement written by hand would be wrong one day. Ownership is decided
 * behind these rules and told as 404.
 */
class StatedAccess implements GlobalOpenApiCustomizer {

    private static final Authentication STRANGER = new AnonymousAuthenticationToken(
            "stranger", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final ObjectProvider<WebInvocationPrivilegeEvaluator> rules;

    StatedAccess(ObjectProvider<WebInvocationPrivilegeEvaluator> rules) {
        this.rules = rules;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> state(operation, method, path)));
    }

    private void state(Operation operation, HttpMethod method, String path) {
        var bearer = new SecurityRequirement().addList(OpenApiAutoConfiguration.BEARER);
        if (mayCall(STRANGER, method, path)) {
            boolean knowsCallers = operation.getSecurity() != null;
            operation.setSecurity(knowsCallers ? List.of(new SecurityRequirement(), bearer) : List.of());
            return;
        }
        operation.setSecurity(List.of(bearer));
        state(operation, "401", "No token, or none that is good");
        List<Role> allowed = Arrays.stream(Role.values())
                .filter(role -> mayCall(person(role), method, path))
                .toList();
        if (allowed.size() < Role.values().length) {
            String roles = allowed.stream().map(Role::claim).collect(Collectors.joining(", "));
            state(operation, "403", "Only for: " + roles);
        }
    }

    private static void state(Operation operation, String status, String description) {
        operation.getResponses().computeIfAbsent(status, absent -> new ApiResponse().description(description));
    }

    private boolean mayCall(Authentication caller, HttpMethod method, String path) {
        return rules.getObject().isAllowed("", path.replaceAll("\\{[^}]+}", "1"), method.name(), caller);
    }

    private static Authentication person(Role role) {
        return new TestingAuthenticationToken("someone", "", "ROLE_" + role.name());
    }
}
