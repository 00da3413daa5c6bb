package io.cinestream.notification.messages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a message tells. The name on the wire and in the tables never changes; the templates are named after it too. */
public enum MessageKind {
    WELCOME("welcome"),
    BOOKING_CONFIRMED("booking-confirmed"),
    BOOKING_CHANGED("booking-changed"),
    BOOKING_CANCELLED("booking-cancelled"),
    BOOKING_REJECTED("booking-rejected"),
    PAYMENT_REFUNDED("payment-refunded"),
    EMAIL_CONFIRMATION("email-confirmation"),
    PASSWORD_RESET("password-reset");

    private final String wireName;

    MessageKind(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    public static MessageKind of(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no message is called " + wireName));
    }
}
