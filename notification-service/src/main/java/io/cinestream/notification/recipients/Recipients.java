package io.cinestream.notification.recipients;

import io.cinestream.starter.problems.NotYetKnown;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The users this service has heard of. */
@Component
public class Recipients {

    private static final String INSERT = """
            insert into recipient (user_id, email, full_name, locale)
            values (:userId, :email, :fullName, :locale)
            on conflict (user_id) do\s""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher modules;

    Recipients(JdbcClient jdbc, ApplicationEventPublisher modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    private record Row(UUID userId, String email, String fullName, String locale, boolean forgotten) {}

    /**
     * Whom to write to; nothing when they asked to be forgotten. The row stays as it is until the commit: who is forgotten at
     * this moment is so before, and nothing is written, or after, and what was written is found and blanked.
     *
     * @throws NotYetKnown while the user's registration is still on its way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Recipient> reachable(UUID userId) {
        Row row = jdbc.sql("""
                        select user_id, email, full_name, locale, forgotten from recipient where user_id = :userId for share
                        """)
                .param("userId", userId)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotYetKnown("user " + userId));
        return row.forgotten()
                ? Optional.empty()
                : Optional.of(new Recipient(row.userId(), row.email(), row.fullName(), row.locale()));
    }

    /** The same for somebody whom a registration describes; what is known of them already is newer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Recipient> introduced(Recipient newcomer) {
        write("nothing", newcomer.userId(), newcomer.email(), newcomer.fullName(), newcomer.locale());
        return reachable(newcomer.userId());
    }

    /** The subscription lets newer versions through only, so the last writer is the newest. Who is forgotten stays so. */
    void remember(UserState user) {
        write("""
                update set email = excluded.email, full_name = excluded.full_name, locale = excluded.locale
                where not recipient.forgotten
                """, user.userId(), user.email(), user.fullName(), user.locale());
    }

    /** Only the mark stays, so that nothing that comes late is told to them. */
    void forget(UserState user) {
        jdbc.sql("""
                        insert into recipient (user_id, email, full_name, locale, forgotten)
                        values (:userId, '', '', :locale, true)
                        on conflict (user_id) do update set email = '', full_name = '', forgotten = true
                        """)
                .param("userId", user.userId())
                .param("locale", user.locale())
                .update();
        modules.publishEvent(new RecipientForgotten(user.userId()));
    }

    private void write(String onConflict, UUID userId, String email, String fullName, String locale) {
        jdbc.sql(INSERT + onConflict)
                .param("userId", userId)
                .param("email", email)
                .param("fullName", fullName)
                .param("locale", locale)
                .update();
    }
}
