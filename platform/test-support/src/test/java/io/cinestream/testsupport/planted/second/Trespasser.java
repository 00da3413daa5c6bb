package io.cinestream.testsupport.planted.second;

import io.cinestream.booking.ForeignSeat;

class Trespasser {

    final ForeignSeat seat = new ForeignSeat();
}
