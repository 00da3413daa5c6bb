package io.cinestream.booking;

import io.cinestream.testsupport.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of the whole service with a {@link Cinema} to play in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({Cinema.class, Downloads.class, PromoCodes.class})
public @interface BookingTest {}
