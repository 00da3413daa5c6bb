package io.cinestream.local.launcher;

import io.cinestream.local.Folders;
import io.cinestream.local.Place;
import java.nio.file.Path;

/** The folder of one platform's state, {@code .cinestream} in the repository unless told otherwise. */
record Home(Path folder) {

    static final String LAUNCHER = "launcher";

    Path data(String part) {
        return folder.resolve("data").resolve(part);
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    Path pid(String part) {
        return folder.resolve("run").resolve(part + ".pid");
    }

    Path run() {
        return folder.resolve("run");
    }

    /** Exists while a started platform is healthy; holds the addresses that the commands print. */
    Path ready() {
        return run().resolve("ready");
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    Path app(Service service) {
        return folder.resolve("apps").resolve(service.id());
    }

    Place place(String part) {
        return new Place(data(part), log(part), pid(part), false);
    }

    /** Forgets data, secrets and logs; what was built stays. */
    void wipe() {
        for (String name : new String[] {"data", "logs", "run"}) {
            Folders.delete(folder.resolve(name));
        }
        Folders.delete(secrets());
    }
}
