package io.cinestream.identity.users;

import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "users")
class UserController {

    private final FindUsers users;
    private final ChangeRole changeRole;
    private final DisableUser disableUser;
    private final EnableUser enableUser;

    UserController(FindUsers users, ChangeRole changeRole, DisableUser disableUser, EnableUser enableUser) {
        this.users = users;
        this.changeRole = changeRole;
        this.disableUser = disableUser;
        this.enableUser = enableUser;
    }

    @GetMapping("/api/admin/users")
    @Operation(summary = "Find users by any part of their address or name")
    Listing<ManagedUser> users(@Valid @ParameterObject UserFilter filter, @Valid @ParameterObject Paging paging) {
        return users.matching(filter, paging);
    }

    @GetMapping("/api/admin/users/{id}")
    @Operation(summary = "One user")
    @ApiResponse(responseCode = "200", description = "The user")
    @ApiResponse(responseCode = "404", description = "`user-unknown`", content = @Content)
    ManagedUser user(@PathVariable UUID id) {
        return users.one(id);
    }

    @PutMapping("/api/admin/users/{id}/role")
    @Operation(
            summary = "Give a user another role",
            description = "Their sessions end: the next login has the new role.")
    @ApiResponse(responseCode = "200", description = "The user")
    @ApiResponse(responseCode = "404", description = "`user-unknown`", content = @Content)
    @ApiResponse(responseCode = "409", description = "`last-admin`", content = @Content)
    ManagedUser giveRole(
            @PathVariable UUID id, @Valid @RequestBody RoleRequest wanted, Caller caller, HttpServletRequest request) {
        changeRole.to(wanted.role(), id, Actor.of(caller, request));
        return users.one(id);
    }

    @PostMapping("/api/admin/users/{id}/disable")
    @Operation(summary = "Shut an account", description = "Nobody can log in to it, and its sessions end.")
    @ApiResponse(responseCode = "200", description = "The user")
    @ApiResponse(responseCode = "404", description = "`user-unknown`", content = @Content)
    @ApiResponse(responseCode = "409", description = "`last-admin`", content = @Content)
    ManagedUser disableUser(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        disableUser.disable(id, Actor.of(caller, request));
        return users.one(id);
    }

    @PostMapping("/api/admin/users/{id}/enable")
    @Operation(summary = "Open an account again")
    @ApiResponse(responseCode = "200", description = "The user")
    @ApiResponse(responseCode = "404", description = "`user-unknown`", content = @Content)
    ManagedUser enableUser(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        enableUser.enable(id, Actor.of(caller, request));
        return users.one(id);
    }
}
