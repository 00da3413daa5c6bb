package io.cinestream.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cinestream.starter.http.Paging;
import io.cinestream.testsupport.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AuditTrailIT {

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final UUID subject = UUID.randomUUID();
    private final Actor admin = new Actor(UUID.randomUUID(), "203.0.113.9");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'nothing'",
                "delete from audit_entry",
                "delete from audit_entry where false",
                "truncate audit_entry"
            })
    void isNeverChanged(String sql) {
        record("user-disabled");

        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("append-only");

        assertThat(entries(subject(subject))).hasSize(1);
    }

    @Test
    void isWrittenWithTheDeedOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            trail.record(admin, "user-disabled", subject, Map.of());
            status.setRollbackOnly();
        });

        assertThat(entries(subject(subject))).isEmpty();
        assertThatThrownBy(() -> trail.record(admin, "user-disabled", subject, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isFoundByWhoWhomWhatAndWhen() {
        record("user-disabled");
        AuditEntry first = entries(subject(subject)).getFirst();
        record("user-enabled");

        assertThat(actions(subject(subject))).containsExactly("user-enabled", "user-disabled");
        assertThat(actions(new AuditFilter(admin.userId(), null, "user-enabled", null, null)))
                .containsExactly("user-enabled");
        assertThat(actions(new AuditFilter(null, subject, null, null, first.at().plusNanos(1_000))))
                .containsExactly("user-disabled");
        assertThat(actions(new AuditFilter(null, subject, null, first.at().plusNanos(1_000), null)))
                .containsExactly("user-enabled");
        assertThat(trail.matching(subject(subject), new Paging(1, 1)).items())
                .extracting(AuditEntry::id)
                .containsExactly(first.id());
        assertThat(first.address()).isEqualTo("203.0.113.9");
    }

    @Test
    void doesNotTellSomebodyWhoDidItToThem() {
        record("user-disabled");

        assertThat(trail.about(subject)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("user-disabled");
            assertThat(entry.at()).isBeforeOrEqualTo(Instant.now().plusSeconds(60));
            assertThat(entry.actor()).isNull();
            assertThat(entry.address()).isNull();
        });
    }

    private void record(String action) {
        transaction.executeWithoutResult(status -> trail.record(admin, action, subject, Map.of("why", "a test")));
    }

    private List<AuditEntry> entries(AuditFilter filter) {
        return trail.matching(filter, new Paging(null, null)).items();
    }

    private List<String> actions(AuditFilter filter) {
        return entries(filter).stream().map(AuditEntry::action).toList();
    }

    private static AuditFilter subject(UUID subject) {
        return new AuditFilter(null, subject, null, null, null);
    }
}
