package io.cinestream.testsupport;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rules between and inside modules that the build enforces: Spring Modulith's own, those of {@link ClassRules} on
 * the compiled classes and those of {@link SourceRules} on the text.
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /**
     * Checks the service whose root package holds the given class; call it from that service's own folder.
     *
     * @throws AssertionError naming every violation at once
     */
    public static void check(Class<?> application) {
        List<String> violations = new ArrayList<>();
        violations.addAll(moduleViolations(application, new ImportOption.DoNotIncludeTests()));
        violations.addAll(classViolations(application.getPackageName(), new ImportOption.DoNotIncludeTests()));
        violations.addAll(SourceRules.violations(Path.of("src")));
        if (!violations.isEmpty()) {
            throw new AssertionError(String.join("\n", violations));
        }
    }

    static List<String> moduleViolations(Class<?> application, ImportOption which) {
        return ApplicationModules.of(application, which).detectViolations().getMessages();
    }

    static List<String> classViolations(String root, ImportOption which) {
        JavaClasses classes = new ClassFileImporter().withImportOption(which).importPackages(root);
        List<String> violations = new ArrayList<>();
        for (ArchRule rule : ClassRules.of(root, classes)) {
            violations.addAll(rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails().stream()
                    .map(detail -> detail + " [" + rule.getDescription() + "]")
                    .toList());
        }
        return violations;
    }
}
