/** Browsers with a real Keycloak, a real database and one or two gateways. */
package io.cinestream.gateway.sessions;
