package io.cinestream.catalog.shows;

import io.cinestream.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShowSubscriptions {

    @Bean
    Subscription closedSales(EndShow endShow) {
        return Subscription.to("cinestream.booking.shows")
                .as("catalog-closed-sales")
                .reaction("show.sales-closed.v1", SalesClosed.class, endShow::decide);
    }
}
