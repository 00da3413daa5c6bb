package io.cinestream.testsupport.planted.second;

import java.util.Date;

class Old {

    void say(Date when) {
        System.out.println(when);
        throw new RuntimeException("whatever");
    }
}
