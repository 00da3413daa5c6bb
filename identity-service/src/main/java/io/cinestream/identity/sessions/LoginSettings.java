package io.cinestream.identity.sessions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in.
 *
 * @param directGrantLogin whether a client may send us a password; browsers show it to nobody but Keycloak's own page
 */
@ConfigurationProperties("cinestream.identity")
record LoginSettings(@DefaultValue("true") boolean directGrantLogin) {}
