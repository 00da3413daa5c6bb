package io.cinestream.testsupport.planted.first;

import io.cinestream.testsupport.planted.second.Second;

class OrderManager {

    String inACircle(Second second) {
        return second.toString();
    }
}
