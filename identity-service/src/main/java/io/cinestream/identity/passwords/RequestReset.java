package io.cinestream.identity.passwords;

import io.cinestream.identity.accounts.Accounts;
import io.cinestream.identity.codes.OneTimeCodes;
import io.cinestream.identity.codes.Purpose;
import io.cinestream.starter.Ids;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asking for a code. What is asked is only written down, whoever asks; whether there is an account is looked at afterwards, so
 * that neither the answer nor its time tells. Asked too often, nothing is mailed, and nobody is told that either.
 */
@Component
class RequestReset {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final TransactionTemplate transaction;

    RequestReset(JdbcClient jdbc, Accounts accounts, OneTimeCodes codes, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.codes = codes;
        this.transaction = transaction;
    }

    void ask(String email) {
        jdbc.sql("insert into password_reset_request (id, email) values (:id, :email)")
                .param("id", Ids.next())
                .param("email", email.toLowerCase(Locale.ROOT))
                .update();
    }

    @Scheduled(fixedDelay = 300)
    void answer() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> isOneAnswered()));
        }
    }

    private boolean isOneAnswered() {
        Optional<String> email = jdbc.sql("""
                delete from password_reset_request
                 where id = (select id from password_reset_request order by id limit 1 for update skip locked)
                returning email""").query(String.class).optional();
        email.flatMap(accounts::find).ifPresent(account -> codes.issue(account.id(), Purpose.PASSWORD_RESET));
        return email.isPresent();
    }
}
