package io.cinestream.booking.shows;

/** @param started whether the show's start had been reached on the database's clock when it was read */
public record Standing(Show show, boolean started) {

    /**
     * The show if its seats are sold now.
     *
     * @throws ShowNotBookable once it has started, and while or after it is withdrawn
     */
    public Show bookable() {
        switch (show.status()) {
            case OPEN -> {}
            case CLOSING -> throw new ShowNotBookable("closing");
            case CANCELLED -> throw new ShowNotBookable("cancelled");
            case DELETED -> throw new ShowNotBookable("deleted");
        }
        if (started) {
            throw new ShowNotBookable("started");
        }
        return show;
    }
}
