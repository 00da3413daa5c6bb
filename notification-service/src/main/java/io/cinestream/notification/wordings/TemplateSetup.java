package io.cinestream.notification.wordings;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Templates for mails only: no view of this service's HTTP answers is rendered from one. */
@Configuration(proxyBeanMethods = false)
class TemplateSetup {

    @Bean
    ITemplateEngine templates() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(
                Set.of(resolver(TemplateMode.TEXT, ".txt", 1), resolver(TemplateMode.HTML, ".html", 2)));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix, int order) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setOrder(order);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
