/**
 * The words in which journeys through the whole platform are told: people, the cinema, mails. Everything goes over HTTP as a
 * client's would; nothing here knows a service's code. {@link io.cinestream.system.Demo} tells one journey aloud.
 */
@NullMarked
package io.cinestream.system;

import org.jspecify.annotations.NullMarked;
