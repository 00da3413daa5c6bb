package io.cinestream.identity;

import io.cinestream.testsupport.EventContracts;
import io.cinestream.testsupport.InterfaceContracts;
import io.cinestream.testsupport.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class ContractsIT {

    @Autowired
    ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> publishesWhatTheContractsPromise() {
        return EventContracts.published("io.cinestream.identity");
    }

    @TestFactory
    Stream<DynamicTest> readsWhatTheContractsDescribe() {
        return EventContracts.read(context);
    }

    @TestFactory
    Stream<DynamicTest> itsInterfaceIsWhatTheContractsPromise() {
        return InterfaceContracts.of(context);
    }
}
