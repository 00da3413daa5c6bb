package io.cinestream.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import io.cinestream.testsupport.planted.PlantedApplication;
import io.cinestream.testsupport.sample.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureRulesTests {

    private static final ImportOption WITHOUT_TESTS =
            location -> !location.contains("IT.class") && !location.contains("Tests.class");
    private static final List<String> PLANTED =
            ArchitectureRules.classViolations(PlantedApplication.class.getPackageName(), WITHOUT_TESTS);

    @Test
    void letsAnHonestServicePass() {
        assertThat(ArchitectureRules.moduleViolations(Application.class, WITHOUT_TESTS))
                .isEmpty();
        assertThat(ArchitectureRules.classViolations(Application.class.getPackageName(), WITHOUT_TESTS))
                .isEmpty();
    }

    @Test
    void catchesModulesThatNeedEachOther() {
        assertThat(ArchitectureRules.moduleViolations(PlantedApplication.class, WITHOUT_TESTS))
                .anyMatch(violation -> violation.contains("Cycle detected"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    OrderManager,    a name says what the thing is
                    AbstractThing,   a name says what the thing is
                    Deep,            a module is one flat package
                    PublicForNobody, package-private but ids
                    PublicController, a controller is package-private
                    PublicController, a transaction belongs to a use case
                    Injected.second, through its constructor
                    Injected.setting, through its constructor
                    java.util.Date,  time is java.time
                    System.out,      access standard streams
                    RuntimeException, throw generic exceptions
                    Settable.setState, an entity has no setters
                    Settable.listen, events are read by a Subscription
                    Unmarked,        a package-info with @NullMarked
                    Trespasser,      never depends on another service
                    """)
    void catches(String culprit, String rule) {
        assertThat(PLANTED).anyMatch(violation -> violation.contains(culprit) && violation.contains(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    main | try { x(); } catch (Exception e) { y(); }
                    main | try { x(); } catch (final Throwable e) { y(); }
                    main | int later; // TODO
                    main | import lombok.Data;
                    main | Thread.sleep(5);
                    test | Thread.sleep(5);
                    test | import static org.mockito.Mockito.mock;
                    test | @Disabled void later() {}
                    """)
    void catchesInTheText(String folder, String planted, @TempDir Path sources) throws IOException {
        Path file =
                Files.createDirectories(sources.resolve(folder).resolve("java")).resolve("Planted.java");
        Files.writeString(file, "class Planted {}");
        assertThat(SourceRules.violations(sources)).isEmpty();
        Files.writeString(file, planted);
        assertThat(SourceRules.violations(sources)).hasSize(1);
    }

    @Test
    void catchesLongFiles(@TempDir Path sources) throws IOException {
        Path folder = Files.createDirectories(sources.resolve("main"));
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(251));
        Files.writeString(folder.resolve("application.yml"), "\n".repeat(61));
        assertThat(SourceRules.violations(sources)).hasSize(2);
    }
}
