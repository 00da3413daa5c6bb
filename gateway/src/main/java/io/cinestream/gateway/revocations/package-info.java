/**
 * Whose tokens no longer count. It keeps, for as long as an access token can live, what identity has said about ended sessions,
 * and refuses older tokens here and on every other instance. It promises nothing about requests inside the cluster.
 */
@NullMarked
package io.cinestream.gateway.revocations;

import org.jspecify.annotations.NullMarked;
