package io.cinestream.testsupport.planted.second;

import jakarta.persistence.Entity;
import org.springframework.kafka.annotation.KafkaListener;

@Entity
class Settable {

    private String state = "";

    void setState(String state) {
        this.state = state;
    }

    @KafkaListener(topics = "anything")
    String listen() {
        return state;
    }
}
