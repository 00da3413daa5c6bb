package io.cinestream.identity.users;

import io.cinestream.starter.access.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

record RoleRequest(
        @NotNull(message = "is missing") @Schema(example = "owner")
        Role role) {}
