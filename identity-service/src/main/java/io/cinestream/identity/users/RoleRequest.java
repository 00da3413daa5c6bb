package io.cinestream.identity.users;

import io.cinestream.starter.access.Role;
import jakarta.validation.constraints.NotNull;

record RoleRequest(@NotNull(message = "is missing") Role role) {}
