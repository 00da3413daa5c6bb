package io.cinestream.gateway;

import java.util.List;
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
        for (String page : List.of("/docs", "/redoc", "/confirm-email", "/reset-password")) {
            pages.addViewController(page).setViewName("forward:" + page + "/index.html");
            pages.addViewController(page + "/").setViewName("forward:" + page + "/index.html");
        }
    }

    @Bean
    HandlerExceptionResolver brokenAnswers() {
        return new BrokenAnswer.Resolver();
    }
}
