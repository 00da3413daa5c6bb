package io.cinestream.catalog;

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

    @TestFactory
    Stream<DynamicTest> publishesWhatTheContractsPromise() {
        return EventContracts.published("io.cinestream.catalog");
    }

    @TestFactory
    Stream<DynamicTest> readsWhatOthersPublish(@Autowired ApplicationContext context) {
        return EventContracts.read(context);
    }

    @TestFactory
    Stream<DynamicTest> itsInterfaceIsWhatTheContractsPromise(@Autowired ApplicationContext context) {
        return InterfaceContracts.of(context);
    }
}
