/**
 * Who may enter: the resource server, the caller of a request, and the rules a service declares. Whatever no rule names is
 * denied. It knows tokens and roles, never an owner of a thing: ownership stands in the queries of the services.
 */
@NullMarked
package io.cinestream.starter.access;

import org.jspecify.annotations.NullMarked;
