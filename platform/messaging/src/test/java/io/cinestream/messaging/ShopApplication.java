package io.cinestream.messaging;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootApplication
class ShopApplication {

    @Bean
    Shop shop() {
        return new Shop();
    }

    @Bean
    Subscription reactions(Shop shop) {
        return Subscription.to("test.orders")
                .as("shop-reactions")
                .reaction("order.placed.v1", OrderPlaced.class, shop::react);
    }

    @Bean
    Subscription projections(Shop shop) {
        return Subscription.to("test.orders")
                .as("shop-projection")
                .projection("order.placed.v1", OrderPlaced.class, shop::project);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
