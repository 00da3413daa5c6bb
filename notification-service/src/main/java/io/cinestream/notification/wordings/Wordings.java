package io.cinestream.notification.wordings;

import io.cinestream.notification.messages.Message;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a message into words. */
@Component
public class Wordings {

    private static final String LANGUAGE = "en";

    private final ITemplateEngine templates;
    private final PublicPages pages;

    Wordings(ITemplateEngine templates, PublicPages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    public Letter letter(Message message) {
        Titled plain = titled(message, ".txt");
        return new Letter(plain.title(), render(message, ".html"), plain.rest());
    }

    public Notice notice(Message message) {
        Titled text = titled(message, ".toast.txt");
        return new Notice(text.title(), text.rest());
    }

    private Titled titled(Message message, String suffix) {
        String text = render(message, suffix).strip();
        int end = text.indexOf('\n');
        return new Titled(text.substring(0, end).strip(), text.substring(end).strip());
    }

    private String render(Message message, String suffix) {
        Context context = new Context(Locale.of(LANGUAGE), message.words());
        context.setVariable("name", message.to().fullName());
        context.setVariable("url", pages.page(message.page()));
        context.setVariable("home", pages.page("/"));
        return templates.process(LANGUAGE + "/" + message.kind().wireName() + suffix, context);
    }

    private record Titled(String title, String rest) {}
}
