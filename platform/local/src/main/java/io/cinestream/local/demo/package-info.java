/**
 * The demo data of a fresh platform: real films, three theaters in three time zones and a week of shows. It is created as
 * anybody would create it, through the gateway's public interface, and knows nothing of what lies behind that.
 */
@NullMarked
package io.cinestream.local.demo;

import org.jspecify.annotations.NullMarked;
