package io.cinestream.testsupport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole service on a random port, with its own database on a real PostgreSQL, a real Kafka with every
 * topic of the contracts, and a test issuer of tokens. Inject {@link TestTokens}, {@link TestClock}, {@link TestEvents}
 * and {@code RestTestClient}. The clock is back in place before the next test method.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@ActiveProfiles("test")
@ContextConfiguration(initializers = ServiceEnvironment.class)
@Import(TestBeans.class)
@ExtendWith(ClockReset.class)
public @interface ServiceTest {}
