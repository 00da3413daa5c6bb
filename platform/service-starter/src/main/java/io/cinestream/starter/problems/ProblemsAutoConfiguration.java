package io.cinestream.starter.problems;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
@AutoConfigureBefore(ErrorMvcAutoConfiguration.class)
class ProblemsAutoConfiguration {

    @Bean
    Problems problems(ObjectProvider<Tracer> tracer) {
        return new Problems(tracer);
    }

    @Bean
    ProblemWriter problemWriter(Problems problems, JsonMapper json) {
        return new ProblemWriter(problems, json);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems) {
        return new ProblemErrorController(problems);
    }

    /** As early as the observation filter is: later filters of an error may start a trace of their own. */
    @Bean
    FilterRegistrationBean<TraceOfErrors> traceOfErrors(ObjectProvider<Tracer> tracer) {
        var registration = new FilterRegistrationBean<>(new TraceOfErrors(tracer.getIfAvailable(() -> Tracer.NOOP)));
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DataAccessException.class)
    static class WithDatabase {

        @Bean
        DatabaseProblemAdvice databaseProblemAdvice(Problems problems) {
            return new DatabaseProblemAdvice(problems);
        }
    }
}
