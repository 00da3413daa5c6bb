package io.cinestream.testsupport.planted.second;

import io.cinestream.testsupport.planted.first.First;

/** Public because the other module uses it; together they are a circle. */
public class Second {

    final First first = new First();
}
