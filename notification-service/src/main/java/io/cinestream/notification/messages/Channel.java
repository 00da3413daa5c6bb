package io.cinestream.notification.messages;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a message reaches its recipient. */
public enum Channel {
    MAIL("mail"),
    TOAST("toast");

    private final String wireName;

    Channel(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
