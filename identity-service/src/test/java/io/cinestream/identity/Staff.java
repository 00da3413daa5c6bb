package io.cinestream.identity;

import io.cinestream.identity.People.Answer;
import io.cinestream.identity.audit.Actor;
import io.cinestream.identity.roles.ChangeRole;
import io.cinestream.starter.access.Role;
import java.util.UUID;

/** People of any role, registered and logged in. */
public final class Staff {

    public static final String PASSWORD = "secure123";

    private final People people;
    private final ChangeRole changeRole;

    public Staff(People people, ChangeRole changeRole) {
        this.people = people;
        this.changeRole = changeRole;
    }

    /** Somebody who is logged in. */
    public record Person(UUID id, String email, Answer login) {

        public String token() {
            return login.text("access_token");
        }

        public String refreshToken() {
            return login.text("refresh_token");
        }
    }

    public Person customer() {
        return somebody(Role.CUSTOMER);
    }

    public Person admin() {
        return somebody(Role.ADMIN);
    }

    public Person somebody(Role role) {
        String email = People.someEmail();
        UUID id = people.register(email, PASSWORD).id();
        changeRole.to(role, id, Actor.PLATFORM);
        return new Person(id, email, people.logInAfterChange(email, PASSWORD));
    }
}
