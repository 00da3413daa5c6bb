package io.cinestream.testsupport.planted.second;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class Injected {

    @Autowired
    @Nullable
    Second second;

    @Value("${some.setting}")
    @Nullable
    String setting;
}
