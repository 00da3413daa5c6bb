package io.cinestream.gateway;

import io.cinestream.testsupport.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The same gateway with a real Keycloak behind it, for browsers that log in and may ask as often as they like. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(properties = {"world.keycloak=real", "cinestream.gateway.per-caller.limited=false"})
@Import({Client.class, OtherGateways.class})
@ExtendWith(World.class)
public @interface BrowserTest {}
