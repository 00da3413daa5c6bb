package io.cinestream.starter.idempotency;

import io.cinestream.starter.problems.ProblemWriter;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureAfter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Active in every service that has a database. */
@AutoConfiguration
@AutoConfigureAfter(JdbcClientAutoConfiguration.class)
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnBean(JdbcClient.class)
@EnableScheduling
class IdempotencyAutoConfiguration {

    @Bean
    RememberedAnswers rememberedAnswers(JdbcClient jdbc) {
        return new RememberedAnswers(jdbc);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(RememberedAnswers answers, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(answers, problems));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    @Bean
    ForgetOldAnswers forgetOldAnswers(RememberedAnswers answers) {
        return new ForgetOldAnswers(answers);
    }

    record ForgetOldAnswers(RememberedAnswers answers) {

        @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
        void forgetOld() {
            answers.forgetOld();
        }
    }
}
