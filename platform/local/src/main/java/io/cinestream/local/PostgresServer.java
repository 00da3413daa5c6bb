package io.cinestream.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 18 server on the loopback address: one server, one database and one role per service, passwords checked.
 * Durable (fsync and synchronous commit on) where data must survive a fall of the machine; tests leave that out.
 */
public final class PostgresServer implements Server {

    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofMinutes(3);

    private final PostgresBinaries binaries = PostgresBinaries.unpacked();
    private final Place place;
    private final int port;
    private final boolean durable;
    private final String password;
    private ChildProcess process;

    private PostgresServer(Place place, int port, boolean durable) {
        this.place = place;
        this.port = port == 0 ? Ports.free() : port;
        this.durable = durable;
        place.create();
        this.password = Files.exists(place.data().resolve("PG_VERSION")) ? storedPassword() : initialise();
        this.process = launch();
    }

    /** Starts a server; without a folder it is temporary and ends with this JVM at the latest. */
    public static PostgresServer start(@Nullable Path folder, int port, boolean durable) {
        PostgresServer server = startAt(Place.in(folder, "postgres"), port, durable);
        if (folder == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server;
    }

    public static PostgresServer startAt(Place place, int port, boolean durable) {
        return new PostgresServer(place, port, durable);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String superuser() {
        return SUPERUSER;
    }

    public String superuserPassword() {
        return password;
    }

    /** A connection of the superuser to the maintenance database. */
    public Connection admin() throws SQLException {
        return admin("postgres");
    }

    public Connection admin(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    /** Makes sure of a role with that password and a database that it owns and nobody else may enter. */
    public void createDatabase(String name, String role, String rolePassword) {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                statement.execute("create role " + statement.enquoteIdentifier(role, true));
            }
            statement.execute("alter role " + statement.enquoteIdentifier(role, true) + " login password "
                    + statement.enquoteLiteral(rolePassword));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true) + " owner "
                        + statement.enquoteIdentifier(role, true));
                statement.execute("revoke all on database " + statement.enquoteIdentifier(name, true) + " from public");
            }
        } catch (SQLException e) {
            throw new StartFailed("PostgreSQL did not create the database " + name + ": " + e.getMessage(), null, e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public Optional<ChildProcess> child() {
        return Optional.of(process);
    }

    /** kill -9 of the server, as the machine's fall would end it. */
    @Override
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same data and port after {@link #kill()}. */
    @Override
    public void restart() {
        process = launch();
    }

    @Override
    public void close() {
        process.stop("INT", Duration.ofSeconds(20));
        place.forget();
    }

    private ChildProcess launch() {
        RunningProcess.read(place.pid()).ifPresent(left -> left.end("INT", Duration.ofSeconds(10)));
        Ports.requireFree(port, "PostgreSQL");
        ChildProcess child = ChildProcess.start("postgres", command(), Map.of("LC_ALL", "C"), place);
        child.await(this::answers, START);
        return child;
    }

    private List<String> command() {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=96MB",
                "io_method=sync",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "scram_iterations=1000"));
        String safety = durable ? "on" : "off";
        settings.addAll(List.of("fsync=" + safety, "synchronous_commit=" + safety, "full_page_writes=" + safety));
        List<String> arguments = new ArrayList<>(List.of("-D", place.data().toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return binaries.command("postgres", arguments.toArray(String[]::new));
    }

    private boolean answers() {
        try (Connection connection = admin()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Makes the cluster beside its place and renames it, so that a killed run leaves no half of one. */
    private String initialise() {
        String generated = UUID.randomUUID().toString();
        Path half = place.data().resolveSibling(place.data().getFileName() + ".part");
        Folders.delete(half);
        try {
            Path file = passwordFile();
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, generated);
            Shell.run(initdb(half), Map.of("LC_ALL", "C"), START);
            Files.delete(place.data());
            Files.move(half, place.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return generated;
    }

    private List<String> initdb(Path cluster) {
        return binaries.command(
                "initdb",
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                durable ? "--sync-method=fsync" : "--no-sync",
                "--pgdata=" + cluster);
    }

    private String storedPassword() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new StartFailed("The password of PostgreSQL's data is lost: " + passwordFile(), null, e);
        }
    }

    private Path passwordFile() {
        return place.data().resolveSibling(place.data().getFileName() + ".password");
    }
}
