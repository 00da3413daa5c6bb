package io.cinestream.identity.mydata;

import io.cinestream.identity.audit.Actor;
import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "my data")
class MyDataController {

    private final DescribeMyself describeMyself;
    private final ExportMyData exportMyData;
    private final ConfirmPassword confirmPassword;
    private final ForgetMe forgetMe;

    MyDataController(
            DescribeMyself describeMyself,
            ExportMyData exportMyData,
            ConfirmPassword confirmPassword,
            ForgetMe forgetMe) {
        this.describeMyself = describeMyself;
        this.exportMyData = exportMyData;
        this.confirmPassword = confirmPassword;
        this.forgetMe = forgetMe;
    }

    @PutMapping("/api/me")
    @Operation(summary = "Change one's name or language")
    Profile changeProfile(@Valid @RequestBody ProfileRequest profile, Caller caller) {
        return Profile.of(describeMyself.as(caller.userId(), profile));
    }

    @GetMapping("/api/me/export")
    @Operation(summary = "Everything this service knows of the caller")
    ResponseEntity<MyData> exportMyData(Caller caller, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(exportMyData.of(caller.userId(), token.getClaimAsString("sid")));
    }

    @DeleteMapping("/api/me")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Be forgotten",
            description = "Name and address are blanked everywhere, for good. Bookings and money stay, without a name.")
    @ApiResponse(responseCode = "202", description = "Done here; the other services follow")
    @ApiResponse(responseCode = "409", description = "`last-admin`", content = @Content)
    void forgetMe(
            @Valid @RequestBody(required = false) @Nullable FarewellRequest farewell,
            Caller caller,
            HttpServletRequest request) {
        if (farewell != null && farewell.password() != null) {
            confirmPassword.of(caller.userId(), farewell.password());
        }
        forgetMe.forget(caller.userId(), Actor.of(caller, request));
    }
}
