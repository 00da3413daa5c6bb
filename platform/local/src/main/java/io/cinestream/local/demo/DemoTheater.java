package io.cinestream.local.demo;

import java.util.List;
import java.util.Map;

record DemoTheater(String name, String city, String zone, String currency, List<DemoScreen> screens) {

    /**
     * @param format what the screen is equipped for
     * @param prices minor units of the theater's currency by seat category
     */
    record DemoScreen(
            String name, int rows, int columns, List<String> accessible, String format, Map<String, Long> prices) {}
}
