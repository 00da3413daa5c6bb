package io.cinestream.catalog.shows;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a show stands: closing means that its sales are shut while booking counts whether it may be deleted. */
enum ShowStatus {
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("closing")
    CLOSING,
    @JsonProperty("cancelled")
    CANCELLED
}
