package io.cinestream.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SandboxConfigurationTests {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(SandboxConfiguration.class);

    @ParameterizedTest
    @ValueSource(strings = {"", "production", "locally", "test-eu"})
    void refusesToStartOutsideLocalAndTest(String profile) {
        service.withPropertyValues("cinestream.sandbox.enabled=true", "spring.profiles.active=" + profile)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("profiles local and test only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "test", "local,demo"})
    void startsInLocalAndTest(String profile) {
        service.withPropertyValues("cinestream.sandbox.enabled=true", "spring.profiles.active=" + profile)
                .run(context -> assertThat(context).hasNotFailed().hasBean("sandboxWorker"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "production", "local"})
    void isNotThereUnlessSwitchedOn(String profile) {
        service.withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("sandboxWorker"));
    }
}
