package io.cinestream.system;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who calls: by the names of the columns of roles.yaml. */
record RoleMatrixPeople(Person customer, Person otherCustomer, Person owner, Person otherOwner, Person admin) {

    private static final String NEW = "Fresh";

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

    /** Somebody else of that kind, for what ends sessions or accounts. */
    Client somebodyNew(String caller) {
        if (caller.equals("anonymous")) {
            return as(caller);
        }
        Person somebody = registered();
        if (!caller.endsWith("customer")) {
            String role = caller.endsWith("owner") ? "owner" : "admin";
            admin.client()
                    .put("/api/admin/users/" + id(somebody) + "/role", Map.of("role", role))
                    .expect(200);
            Eventually.holds(somebody.email() + " to be an " + role, () -> {
                somebody.login();
                return me(somebody).path("role").asString().equals(role);
            });
        }
        return somebody.client();
    }

    /** A customer who is none of these; all such have one password. */
    Person registered() {
        return Person.registers(RunningPlatform.gateway(), NEW);
    }

    String passwordOfRegistered() {
        return "seat-for-" + NEW + "-1";
    }

    String id(Person person) {
        return me(person).required("id").asString();
    }

    private static JsonNode me(Person person) {
        return person.client().get("/api/auth/me").expect(200).json();
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
