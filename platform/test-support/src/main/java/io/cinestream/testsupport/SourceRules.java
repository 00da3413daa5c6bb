package io.cinestream.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the text of a service must not hold and the compiled classes cannot tell. */
final class SourceRules {

    private static final int MOST_LINES = 250;
    private static final int MOST_LINES_OF_CONFIGURATION = 60;

    private static final List<Ban> IN_MAIN = List.of(
            new Ban("catch\\s*\\((final\\s+)?(Exception|Throwable)\\b", "catches everything"),
            new Ban("\\b(TODO|FIXME|XXX)\\b", "is not finished"),
            new Ban("\\bThread\\.sleep\\b", "sleeps"),
            new Ban("\\bimport lombok\\.", "uses Lombok"));
    private static final List<Ban> IN_TESTS = List.of(
            new Ban("\\bThread\\.sleep\\b", "sleeps instead of waiting for an effect"),
            new Ban("\\bimport (static )?org\\.mockito\\.", "mocks"),
            new Ban("@Disabled\\b", "is switched off"));

    private record Ban(Pattern pattern, String complaint) {

        Ban(String regex, String complaint) {
            this(Pattern.compile(regex), complaint);
        }
    }

    private SourceRules() {}

    /** Violations in that folder, which has {@code main} and {@code test} as Maven wants it. */
    static List<String> violations(Path sources) {
        List<String> violations = new ArrayList<>();
        for (Path file : files(sources, ".java")) {
            String text = text(file);
            boolean test = file.startsWith(sources.resolve("test"));
            for (Ban ban : test ? IN_TESTS : IN_MAIN) {
                Matcher found = ban.pattern().matcher(text);
                if (found.find()) {
                    violations.add(file + " " + ban.complaint() + ": " + found.group());
                }
            }
            notLongerThan(MOST_LINES, file, text, violations);
        }
        for (Path file : files(sources.resolve("main"), "application.yml")) {
            notLongerThan(MOST_LINES_OF_CONFIGURATION, file, text(file), violations);
        }
        return violations;
    }

    private static void notLongerThan(int most, Path file, String text, List<String> violations) {
        long lines = text.lines().count();
        if (lines > most) {
            violations.add(file + " has " + lines + " lines, more than " + most);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
