package io.cinestream.starter.problems;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that the container reports before or after Spring MVC: refused by the firewall, unreadable, failed in a filter. */
@Hidden
@RestController
class ProblemErrorController implements ErrorController {

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = Objects.requireNonNullElse(
                HttpStatus.resolve(code instanceof Integer number ? number : 404), HttpStatus.INTERNAL_SERVER_ERROR);
        return problems.answer(
                status,
                status.getReasonPhrase(),
                status == HttpStatus.BAD_REQUEST
                        ? "invalid-request"
                        : status == HttpStatus.INTERNAL_SERVER_ERROR
                                ? "internal"
                                : status.getReasonPhrase()
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '-'),
                "The request was refused before it reached the service: " + status.getReasonPhrase() + ".",
                Map.of(),
                new HttpHeaders());
    }
}
