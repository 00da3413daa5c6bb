package io.cinestream.system;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Load by wrk on kept-alive connections. What is compared takes turns, so that what else the machine does meets all. */
final class Load {

    static final int ROUNDS = Integer.getInteger("cinestream.bench.rounds", 5);
    static final int SECONDS = Integer.getInteger("cinestream.bench.seconds", 8);

    private static final int WARM_UPS = 2;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern WRONG = Pattern.compile("Non-2xx[^\n]*|Socket errors[^\n]*");

    private Load() {}

    /** The median rate of each by its name. */
    static Map<String, Double> inTurns(Collection<BenchProcess> servers, ToDoubleFunction<BenchProcess> rate) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (BenchProcess one : servers) {
                double measured = rate.applyAsDouble(one);
                if (round >= 0) {
                    rates.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(measured);
                }
            }
        }
        return rates.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> median(each.getValue())));
    }

    /** @return requests a second, all of them answered well */
    static double on(BenchProcess server, String path, String... headers) {
        List<String> command = new ArrayList<>(List.of("wrk", "-t2", "-c64", "-d" + SECONDS + "s", "--timeout", "20s"));
        for (String header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.add(server.url() + path);
        String report = BenchProcess.run(command);
        Matcher wrong = WRONG.matcher(report);
        if (wrong.find()) {
            throw new StepFailed(server.name() + " did not answer all with 200: " + wrong.group());
        }
        Matcher rate = RATE.matcher(report);
        if (!rate.find()) {
            throw new StepFailed("wrk says no rate: " + report);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
