package io.cinestream.payment.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param secret what the merchant proves itself with, and what the provider signs its webhooks with */
@ConfigurationProperties("cinestream.sandbox")
record SandboxSettings(boolean enabled, String secret) {}
