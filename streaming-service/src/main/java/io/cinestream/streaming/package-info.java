/**
 * The streaming service: who holds a ticket watches its film, nobody else. It makes the films, keeps who may watch what from
 * booking's events, and opens every playlist and segment anew; it knows nothing about money or seats.
 */
@NullMarked
package io.cinestream.streaming;

import org.jspecify.annotations.NullMarked;
