package io.cinestream.local.launcher;

import java.time.Duration;

/** What a started platform says: where everything is, who can log in, what to try. */
final class Welcome {

    private static final String NOBODY = "nobody yet; POST /api/auth/create-admin makes the first administrator";
    private static final String DEMO_PEOPLE = """
            admin@cinestream.example / demo-admin-1     owner@cinestream.example / demo-owner-1
                           asha@cinestream.example / demo-asha-1       ben@cinestream.example / demo-ben-1""";

    private Welcome() {}

    static String text(Platform platform, Duration took, boolean empty) {
        String url = platform.gatewayUrl().toString();
        return """

                CineStream runs (started in %s).

                  start page   %s/
                  API          %s/docs
                  mails        %s
                  Kafka        %s
                  PostgreSQL   127.0.0.1:%d, a database and a role for each service
                  passwords    %s

                  people       %s

                  Try next     %s
                               ./cinestream status, ./cinestream logs booking -f
                               Ctrl-C or ./cinestream down ends it; the data stays
                """.formatted(
                        Lines.seconds(took).strip(),
                        url,
                        url,
                        platform.mailUrl(),
                        platform.kafkaBootstrapServers(),
                        platform.port(PortPlan.POSTGRES),
                        platform.home().secrets(),
                        empty ? NOBODY : DEMO_PEOPLE,
                        empty ? "curl " + url + "/api/movies" : "./cinestream demo, or curl " + url + "/api/movies");
    }
}
