package io.cinestream.notification.toasts;

import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One user's toasts, as that user may see them: every statement names the user. */
@Component
class UserInbox {

    private static final String TOAST =
            "select id, kind as type, title, body, page as link, told_at as at, read_at is not null as read from toast ";
    private static final String MINE = "where user_id = :userId and (not :unread or read_at is null) ";

    private final JdbcClient jdbc;

    UserInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<Toast> list(UUID userId, boolean unread, Paging paging) {
        var toasts = jdbc.sql(TOAST + MINE + "order by position desc limit :limit offset :offset")
                .param("userId", userId)
                .param("unread", unread)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(Toast.class)
                .list();
        long total = count(userId, unread);
        return paging.listing(toasts, total);
    }

    List<Toast> all(UUID userId) {
        return jdbc.sql(TOAST + "where user_id = :userId order by position desc")
                .param("userId", userId)
                .query(Toast.class)
                .list();
    }

    long unread(UUID userId) {
        return count(userId, true);
    }

    private long count(UUID userId, boolean unread) {
        return jdbc.sql("select count(*) from toast " + MINE)
                .param("userId", userId)
                .param("unread", unread)
                .query(Long.class)
                .single();
    }

    Optional<Toast> find(UUID userId, UUID id) {
        return jdbc.sql(TOAST + "where id = :id and user_id = :userId")
                .param("id", id)
                .param("userId", userId)
                .query(Toast.class)
                .optional();
    }

    /** What was told after that toast, oldest first; nothing when it is not one of this user's. */
    List<Toast> after(UUID userId, UUID lastSeen) {
        return jdbc.sql(TOAST + """
                        where user_id = :userId
                          and position > (select position from toast where id = :lastSeen and user_id = :userId)
                        order by position
                        limit 500
                        """)
                .param("userId", userId)
                .param("lastSeen", lastSeen)
                .query(Toast.class)
                .list();
    }

    /** Reading twice is reading once: the first time stays. */
    void read(UUID userId, UUID id) {
        int found = jdbc.sql("""
                        update toast set read_at = coalesce(read_at, app_now()) where id = :id and user_id = :userId
                        """).param("id", id).param("userId", userId).update();
        if (found == 0) {
            throw new ToastNotFound(id);
        }
    }

    void readAll(UUID userId) {
        jdbc.sql("update toast set read_at = app_now() where user_id = :userId and read_at is null")
                .param("userId", userId)
                .update();
    }
}
