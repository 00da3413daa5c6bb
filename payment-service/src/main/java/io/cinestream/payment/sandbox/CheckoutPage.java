package io.cinestream.payment.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

@SandboxOnly
@Component
class CheckoutPage {
    private final String frame = read("checkout.html");
    private final String choices = read("choices.html");
    private final String style = read("checkout.css");

    String of(SandboxSession session) {
        return frame.replace("{{body}}", session.state() == SandboxSession.State.OPEN ? choices : "")
                .replace("{{status}}", status(session.state()))
                .replace("{{amount}}", HtmlUtils.htmlEscape(amount(session)))
                .replace("{{description}}", HtmlUtils.htmlEscape(session.description()))
                .replace("{{return}}", HtmlUtils.htmlEscape(session.returnUrl()))
                .replace("{{id}}", HtmlUtils.htmlEscape(session.id()));
    }

    String style() {
        return style;
    }

    private static String amount(SandboxSession session) {
        int digits = Currency.getInstance(session.currency()).getDefaultFractionDigits();
        return String.format(
                Locale.ROOT,
                "%,." + digits + "f %s",
                BigDecimal.valueOf(session.amountMinor(), digits),
                session.currency());
    }

    private static String status(SandboxSession.State state) {
        return switch (state) {
            case OPEN -> "Waiting for your approval";
            case AUTHORIZED -> "Approved. You can go back to CineStream.";
            case DECLINED -> "Declined. You can go back and try again.";
            case ABANDONED -> "This checkout was closed: the booking is over.";
            case CAPTURED -> "Paid.";
            case VOIDED -> "Not charged: the approval was given up.";
        };
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("sandbox/" + name).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
