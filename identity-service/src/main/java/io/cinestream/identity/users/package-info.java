/**
 * Accounts as administrators see them: searched, given another role, shut and opened again. Each deed is told to the others and
 * recorded in one transaction, and ends the sessions of whom it concerns. An administrator may step down like anyone, unless they
 * are the last.
 */
@NullMarked
package io.cinestream.identity.users;

import org.jspecify.annotations.NullMarked;
