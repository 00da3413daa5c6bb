package io.cinestream.catalog.reviews;

import java.util.UUID;

/** An account as its events describe it, trimmed to whose name it is. */
record UserState(UUID userId, String fullName) {

    /** The first name and the initial of the last: all of a name that is kept here, for it is shown to everyone. */
    String shortName() {
        String[] names = fullName.strip().split("\\s+");
        return names.length == 1
                ? names[0]
                : names[0] + " " + Character.toString(names[names.length - 1].codePointAt(0)) + ".";
    }
}
