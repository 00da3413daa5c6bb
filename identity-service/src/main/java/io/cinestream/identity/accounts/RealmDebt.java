package io.cinestream.identity.accounts;

/** An account that Keycloak's user has to follow, and in what state it is to be there. */
public record RealmDebt(Account account, Wanted wanted) {

    /** What is owed, by the account's state. */
    public enum Wanted {
        /** May log in. */
        ACTIVE,
        /** There, but may not log in. */
        DISABLED,
        /** Gone, with all that Keycloak knew. */
        ANONYMISED
    }
}
