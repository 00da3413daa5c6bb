package io.cinestream.notification;

import io.cinestream.testsupport.EventContracts;
import io.cinestream.testsupport.InterfaceContracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NotificationTest
class ContractsIT {

    @TestFactory
    Stream<DynamicTest> publishesWhatTheContractsPromise() {
        return EventContracts.published("io.cinestream.notification");
    }

    @TestFactory
    Stream<DynamicTest> readsWhatTheContractsPromise(@Autowired ApplicationContext context) {
        return EventContracts.read(context);
    }

    @TestFactory
    Stream<DynamicTest> itsInterfaceIsWhatTheContractsPromise(@Autowired ApplicationContext context) {
        return InterfaceContracts.of(context);
    }
}
