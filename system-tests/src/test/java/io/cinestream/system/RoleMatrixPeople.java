package io.cinestream.system;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who calls: by the names of the columns of roles.yaml. */
record RoleMatrixPeople(Person customer, Person otherCustomer, Person owner, Person otherOwner, Person admin) {

    static RoleMatrixPeople on(URI gateway) {
        return new RoleMatrixPeople(
                Person.registers(gateway, "Mine"),
                Person.registers(gateway, "Other"),
                new Person(gateway, "owner@cinestream.example", "demo-owner-1"),
                new Person(gateway, "olga@cinestream.example", "demo-olga-1"),
                RunningPlatform.cinema().admin());
    }

    Client as(String caller) {
        Person person = person(caller);
        return person == null ? new Client(RunningPlatform.gateway()) : person.client();
    }

    private @Nullable Person person(String caller) {
        return switch (caller) {
            case "anonymous" -> null;
            case "customer" -> customer;
            case "other customer" -> otherCustomer;
            case "owner" -> owner;
            case "other owner" -> otherOwner;
            case "admin" -> admin;
            default -> throw new StepFailed("roles.yaml has a column for " + caller + ", whom nobody knows");
        };
    }
}
