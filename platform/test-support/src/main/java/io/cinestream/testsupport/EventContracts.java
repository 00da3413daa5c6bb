package io.cinestream.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cinestream.messaging.LiveFeed;
import io.cinestream.messaging.PublishedEvent;
import io.cinestream.messaging.Subscription;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Both sides of every event against {@code contracts}: what a service publishes is what the schema promises, what it
 * reads is on the topic, and topics.yaml names it as owner or reader exactly where the code makes it one.
 */
public final class EventContracts {

    private static final Contracts CONTRACTS = Contracts.read();

    private EventContracts() {}

    /** A test for each {@link PublishedEvent} under the service's root package, and one that none is missing. */
    public static Stream<DynamicTest> published(String rootPackage) {
        String service = rootPackage.substring(rootPackage.lastIndexOf('.') + 1);
        List<Class<? extends Record>> events = publishedEvents(rootPackage);
        Stream<DynamicTest> each =
                events.stream().map(event -> dynamicTest("publishes " + type(event), () -> check(service, event)));
        return Stream.concat(
                each,
                Stream.of(dynamicTest(
                        "publishes every event of its topics",
                        () -> assertThat(types(events)).isEqualTo(eventsOwnedBy(service)))));
    }

    /** A test for each type of each {@link Subscription}, and one that topics.yaml lists the service where it reads. */
    public static Stream<DynamicTest> read(ApplicationContext context) {
        String service = context.getEnvironment().getRequiredProperty("spring.application.name");
        Collection<Subscription> subscriptions =
                context.getBeansOfType(Subscription.class).values();
        Stream<DynamicTest> each = subscriptions.stream()
                .flatMap(subscription -> subscription.types().stream()
                        .sorted()
                        .map(type -> dynamicTest(
                                subscription.consumer() + " reads " + type, () -> check(subscription, type))));
        return Stream.concat(
                each,
                Stream.of(
                        dynamicTest(
                                "is a reader of the topics that it reads",
                                () -> assertThat(topicsReadIn(context)).isEqualTo(topicsReadBy(service))),
                        dynamicTest(
                                "names its consumers after itself, each once", () -> names(service, subscriptions))));
    }

    private static void check(String service, Class<? extends Record> event) {
        PublishedEvent published = event.getAnnotation(PublishedEvent.class);
        String type = published.type();
        assertThat(CONTRACTS.topic(published.topic()))
                .as("topic %s", published.topic())
                .hasValueSatisfying(topic -> {
                    assertThat(topic.owner()).isEqualTo(service);
                    assertThat(topic.events()).contains(type);
                });
        assertThat(new EventShape(type).complaintsAboutPublished(event)).isEmpty();
    }

    private static void check(Subscription subscription, String type) {
        assertThat(CONTRACTS.topic(subscription.topic()))
                .as("topic %s", subscription.topic())
                .hasValueSatisfying(topic -> assertThat(topic.events()).contains(type));
        assertThat(new EventShape(type).complaintsAboutRead(subscription.eventClass(type)))
                .isEmpty();
    }

    private static void names(String service, Collection<Subscription> subscriptions) {
        List<String> consumers =
                subscriptions.stream().map(Subscription::consumer).toList();
        assertThat(consumers).doesNotHaveDuplicates().allMatch(name -> name.startsWith(service + "-"));
    }

    private static Set<String> topicsReadIn(ApplicationContext context) {
        Set<String> topics = context.getBeansOfType(Subscription.class).values().stream()
                .map(Subscription::topic)
                .collect(Collectors.toCollection(TreeSet::new));
        context.getBeansOfType(LiveFeed.class).values().forEach(feed -> topics.add(feed.topic()));
        return topics;
    }

    private static Set<String> topicsReadBy(String service) {
        return CONTRACTS.topics().stream()
                .filter(topic -> topic.readers().contains(service))
                .map(Contracts.Topic::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> eventsOwnedBy(String service) {
        return CONTRACTS.topics().stream()
                .filter(topic -> topic.owner().equals(service))
                .flatMap(topic -> topic.events().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> types(List<Class<? extends Record>> events) {
        return events.stream().map(EventContracts::type).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String type(Class<?> event) {
        return event.getAnnotation(PublishedEvent.class).type();
    }

    private static List<Class<? extends Record>> publishedEvents(String rootPackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(PublishedEvent.class));
        return scanner.findCandidateComponents(rootPackage).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .<Class<? extends Record>>map(EventContracts::record)
                .toList();
    }

    private static Class<? extends Record> record(String name) {
        return ClassUtils.resolveClassName(name, EventContracts.class.getClassLoader())
                .asSubclass(Record.class);
    }
}
