package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Nobody moves a show behind the back of those who hold a ticket. */
class HoldersNotTold extends Refusal {

    HoldersNotTold() {
        super(
                Kind.CONFLICT,
                "notify-holders-needed",
                "A new start must be told to the ticket holders: repeat with notifyHolders true.");
    }
}
