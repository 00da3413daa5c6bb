package io.cinestream.testsupport;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.cinestream.messaging.PublishedEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a public type of a module has a reason to be public: it is an event or an id, another module names it, or the
 * signature of such a type does. Types of the root package and nested types are not asked.
 */
final class NeededOutside extends ArchCondition<JavaClass> {

    private final String root;
    private final Set<JavaClass> needed = new HashSet<>();

    NeededOutside(String root, JavaClasses imported) {
        super("be public only where another module needs it");
        this.root = root;
        imported.stream().filter(NeededOutside::isNeededItself).forEach(this::need);
        imported.stream().flatMap(NeededOutside::caughtElsewhere).forEach(this::need);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean asked = type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && !type.getPackageName().equals(root);
        if (asked) {
            events.add(new SimpleConditionEvent(type, needed.contains(type), type.getName()));
        }
    }

    private static boolean isNeededItself(JavaClass type) {
        return type.isAnnotatedWith(PublishedEvent.class)
                || (type.isRecord() && type.getSimpleName().endsWith("Id"))
                || type.getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass().getPackageName())
                        .anyMatch(origin -> !origin.equals(type.getPackageName()));
    }

    /** What a class catches of another package; ArchUnit does not count that as a dependency. */
    private static Stream<JavaClass> caughtElsewhere(JavaClass type) {
        return type.getCodeUnits().stream()
                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                .flatMap(block -> block.getCaughtThrowables().stream())
                .filter(caught -> !caught.getPackageName().equals(type.getPackageName()));
    }

    private void need(JavaClass type) {
        if (needed.add(type)) {
            named(type).filter(other -> other.getPackageName().startsWith(root)).forEach(this::need);
        }
    }

    private static Stream<JavaClass> named(JavaClass type) {
        Stream<JavaClass> fields = type.getFields().stream()
                .filter(field -> type.isRecord() || isVisible(field))
                .flatMap(field -> field.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> codeUnits = type.getCodeUnits().stream()
                .filter(NeededOutside::isVisible)
                .flatMap(unit -> unit.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> family =
                Stream.concat(type.getAllRawSuperclasses().stream(), type.getRawInterfaces().stream());
        return Stream.of(fields, codeUnits, family).flatMap(types -> types);
    }

    private static boolean isVisible(JavaField field) {
        return field.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isVisible(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
