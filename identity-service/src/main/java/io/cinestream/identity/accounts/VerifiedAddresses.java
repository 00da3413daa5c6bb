package io.cinestream.identity.accounts;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts have an address that is known to be their person's. */
@Repository
public class VerifiedAddresses {

    private final JdbcClient jdbc;

    VerifiedAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean has(UUID userId) {
        return jdbc.sql("select exists (select from account where user_id = :userId and email_verified)")
                .param("userId", userId)
                .query(Boolean.class)
                .single();
    }

    public void add(UUID userId) {
        jdbc.sql("update account set email_verified = true where user_id = :userId and state = 'ACTIVE'")
                .param("userId", userId)
                .update();
    }
}
