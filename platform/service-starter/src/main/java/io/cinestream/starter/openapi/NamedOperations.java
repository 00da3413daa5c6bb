package io.cinestream.starter.openapi;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Ids from controller and method ({@code bookingsPlace}): springdoc's own are numbered where two methods have one name, and the
 * numbers move when a method is added. The module's name is the tag where a controller names none.
 */
class NamedOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Class<?> controller = ClassUtils.getUserClass(handler.getBeanType());
        operation.setOperationId(id(controller, handler.getMethod().getName()));
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            String module = controller.getPackageName();
            operation.setTags(List.of(module.substring(module.lastIndexOf('.') + 1)));
        }
        // read again by StatedAccess, which knows whether the caller may be a stranger
        operation.setSecurity(
                takesCaller(handler)
                        ? List.of(new SecurityRequirement().addList(OpenApiAutoConfiguration.BEARER))
                        : null);
        return operation;
    }

    private static String id(Class<?> controller, String method) {
        String name = controller.getSimpleName().replaceAll("(Controller|Api)$", "");
        return StringUtils.uncapitalize(name) + StringUtils.capitalize(method);
    }

    private static boolean takesCaller(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
    }
}
