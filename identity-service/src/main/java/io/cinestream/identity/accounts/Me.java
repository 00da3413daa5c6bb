package io.cinestream.identity.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What people are told about themselves. */
record Me(@JsonUnwrapped User user, boolean emailVerified) {}
