/** HTTP manners all services share: lists and their paging, the clock, the description of the interface. */
@NullMarked
package io.cinestream.starter.http;

import org.jspecify.annotations.NullMarked;
