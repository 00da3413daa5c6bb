package io.cinestream.booking;

import io.cinestream.testsupport.EventContracts;
import io.cinestream.testsupport.InterfaceContracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BookingTest
class ContractsIT {

    @Autowired
    private ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> publishesWhatTheContractsPromise() {
        return EventContracts.published("io.cinestream.booking");
    }

    @TestFactory
    Stream<DynamicTest> readsWhatTheContractsPromise() {
        return EventContracts.read(context);
    }

    @TestFactory
    Stream<DynamicTest> itsInterfaceIsWhatTheContractsPromise() {
        return InterfaceContracts.of(context);
    }
}
