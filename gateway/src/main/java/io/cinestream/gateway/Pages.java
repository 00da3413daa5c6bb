package io.cinestream.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The gateway's own few pages; they lie in {@code static}. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/docs").setViewName("forward:/docs/index.html");
        pages.addViewController("/docs/").setViewName("forward:/docs/index.html");
    }

    @Bean
    HandlerExceptionResolver brokenAnswers() {
        return new BrokenAnswer.Resolver();
    }
}
