package io.cinestream.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every mail ever received, one .eml file each; a mail is acknowledged to its sender only once its file is there. */
public final class MailBox {

    private static final String ENDING = ".eml";

    private final Path folder;
    private final Session session = Session.getInstance(new Properties());
    private final AtomicLong lastId = new AtomicLong();
    private final Map<String, Mail> mails = new ConcurrentSkipListMap<>();

    MailBox(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(ENDING)).forEach(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All mails in the order in which they came. */
    public List<Mail> all() {
        return new ArrayList<>(mails.values());
    }

    /** The mails to one address, in the order in which they came. */
    public List<Mail> to(String address) {
        return mails.values().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    Optional<Mail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    Optional<Path> file(String id) {
        return find(id).map(mail -> folder.resolve(mail.id() + ENDING));
    }

    void keep(MimeMessage message, String to) throws MessagingException {
        String id = Long.toString(lastId.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis())));
        try {
            Path half = folder.resolve(id + ".part");
            try (var out = Files.newOutputStream(half)) {
                out.write(("Delivered-To: " + to + "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                message.writeTo(out);
            }
            Path file = folder.resolve(id + ENDING);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            read(file);
        } catch (IOException e) {
            throw new MessagingException("The mail could not be kept", e);
        }
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - ENDING.length());
        try (InputStream in = Files.newInputStream(file)) {
            Instant receivedAt = Files.getLastModifiedTime(file).toInstant();
            mails.put(id, Mail.of(id, new MimeMessage(session, in), receivedAt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail: " + file, e);
        }
    }
}
