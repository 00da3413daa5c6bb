package io.cinestream.notification.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.notification.messages.Message;
import io.cinestream.notification.messages.MessageKind;
import io.cinestream.notification.recipients.Recipient;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingsTests {

    private final Wordings wordings =
            new Wordings(new TemplateSetup().templates(), new PublicPages(URI.create("https://tickets.example.com/")));

    @ParameterizedTest
    @EnumSource
    void everyKindHasASubjectAnHtmlAndATextBody(MessageKind kind) {
        Letter letter = wordings.letter(message(kind));

        assertThat(letter.subject()).isNotBlank().doesNotContain("\n", "[(", "${");
        assertThat(letter.plain())
                .contains("Hello Asha <i>Rao</i>")
                .contains("https://tickets.example.com/bookings/7")
                .doesNotContain("[(", "[/]", "${");
        assertThat(letter.html())
                .startsWith("<!DOCTYPE html>")
                .contains("Asha &lt;i&gt;Rao&lt;/i&gt;")
                .contains("href=\"https://tickets.example.com/bookings/7\"")
                .doesNotContain(" th:", "<i>", "${", "Content");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EMAIL_CONFIRMATION", "PASSWORD_RESET"})
    void everyKindButCodesHasAToast(MessageKind kind) {
        Notice notice = wordings.notice(message(kind));

        assertThat(notice.title()).isNotBlank().doesNotContain("[", "${");
        assertThat(notice.body()).isNotBlank().doesNotContain("[", "${");
    }

    private static Message message(MessageKind kind) {
        Map<String, Object> words = new HashMap<>(Map.of(
                "reference", "CS-7K2M9QXA",
                "movie", "Tom & Jerry",
                "theater", "Lumiere, Bengaluru",
                "screen", "Screen 1",
                "showtime", "Fri 20 Nov 2026, 18:30 (Asia/Kolkata)",
                "seats", "A1, A2",
                "total", "₹500.00",
                "reason", "staff",
                "refund", "₹400.00",
                "code", "{one-time-code}"));
        Recipient asha = new Recipient(UUID.randomUUID(), "asha@example.com", "Asha <i>Rao</i>", "en");
        return new Message(UUID.randomUUID(), kind, asha, "/bookings/7", words);
    }
}
