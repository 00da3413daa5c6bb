package io.cinestream.gateway.sessions;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.FlushMode;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in PostgreSQL: one row and one sealed attribute each, found by person. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** No login, so the session counts as ended. */
    private static final Object UNREADABLE = "";

    /** Its operations join a transaction that is there, so that refreshing reads and writes on the connection of its lock. */
    @Bean
    @SuppressWarnings("unchecked")
    FindByIndexNameSessionRepository<Session> browserSessions(
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            Seal seal,
            JsonMapper json,
            BffSettings settings) {
        var repository = new JdbcIndexedSessionRepository(jdbc, new TransactionTemplate(transactions));
        repository.setDefaultMaxInactiveInterval(settings.idle());
        repository.setFlushMode(FlushMode.IMMEDIATE); // so that an outage is noticed before the answer has begun
        repository.setIndexResolver(session -> session.getAttribute(Login.ATTRIBUTE) instanceof Login login
                ? Map.of(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login.userId())
                : Map.of());
        repository.setConversionService(sealing(seal, json));
        return (FindByIndexNameSessionRepository<Session>) (FindByIndexNameSessionRepository<?>) repository;
    }

    /** What cannot be opened, because the secret is another by now, reads as something else: the session has ended. */
    private static GenericConversionService sealing(Seal seal, JsonMapper json) {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, login -> seal.close(json.writeValueAsBytes(login)));
        conversion.addConverter(
                byte[].class,
                Object.class,
                bytes -> seal.open(bytes)
                        .map(content -> (Object) json.readValue(content, Login.class))
                        .orElse(UNREADABLE));
        return conversion;
    }
}
