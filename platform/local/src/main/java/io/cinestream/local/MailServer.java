package io.cinestream.local;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An SMTP server that takes every mail, keeps it as a file and shows it on a page of this machine. */
public final class MailServer implements Server {

    /** GreenMail keeps mails in memory too; ours are the files, so its copies go now and then. */
    private static final int PURGE_EVERY = 100;

    private static final Duration START = Duration.ofMinutes(1);

    private final Place place;
    private final int smtpPort;
    private final MailBox box;
    private final MailPage page;
    private final AtomicInteger received = new AtomicInteger();
    private @Nullable GreenMail smtp;

    private MailServer(Place place, int smtpPort, int pagePort) {
        place.create();
        this.place = place;
        this.smtpPort = smtpPort == 0 ? Ports.free() : smtpPort;
        this.box = new MailBox(place.data());
        Ports.requireFree(pagePort, "the mail page");
        this.page = new MailPage(box, pagePort);
        restart();
    }

    /** Starts both; without a folder the mails go when it is closed. Port 0 is any free one. */
    public static MailServer start(@Nullable Path folder, int smtpPort, int pagePort) {
        return startAt(Place.in(folder, "mail"), smtpPort, pagePort);
    }

    public static MailServer startAt(Place place, int smtpPort, int pagePort) {
        return new MailServer(place, smtpPort, pagePort);
    }

    public int port() {
        return smtpPort;
    }

    /** The page; {@code /api/mails?to=} below it answers JSON. */
    public URI url() {
        return page.url();
    }

    public MailBox box() {
        return box;
    }

    @Override
    public Optional<ChildProcess> child() {
        return Optional.empty();
    }

    /** Stops taking mails, as an outage would; the page stays. */
    @Override
    public synchronized void kill() {
        if (smtp != null) {
            smtp.stop();
            smtp = null;
        }
    }

    /** Takes mails again. */
    @Override
    public synchronized void restart() {
        if (smtp != null) {
            return;
        }
        Ports.requireFree(smtpPort, "the mail server");
        ServerSetup setup = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START.toMillis());
        GreenMail server = new GreenMail(setup);
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler((mail, address) -> deliver(server, mail.getMessage(), address.getEmail()));
        server.start();
        smtp = server;
    }

    @Override
    public void close() {
        kill();
        page.close();
        place.forget();
    }

    private GreenMailUser deliver(GreenMail server, MimeMessage mail, String to)
            throws MessagingException, UserException {
        box.keep(mail, to);
        if (received.incrementAndGet() % PURGE_EVERY == 0) {
            purge(server);
        }
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail("everyone@localhost");
        return known != null ? known : users.createUser("everyone@localhost", "everyone", "everyone");
    }

    private static void purge(GreenMail server) throws MessagingException {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new MessagingException("The mails in memory could not be dropped", e);
        }
    }
}
