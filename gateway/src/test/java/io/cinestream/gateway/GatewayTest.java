package io.cinestream.gateway;

import io.cinestream.testsupport.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/** One gateway for all integration tests, on a free port, with the {@link World} around it and a {@link Client} to ask it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(Client.class)
@ExtendWith(World.class)
public @interface GatewayTest {}
