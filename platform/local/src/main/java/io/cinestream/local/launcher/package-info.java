/**
 * Owns the platform as a whole on one machine: which parts there are, where each listens, what it is told, in which
 * order it starts and ends. Promises that a started platform is healthy, that a part that dies is named, and that
 * nothing keeps running after the end. Refuses to know what any service does; it speaks to their health pages only.
 */
@NullMarked
package io.cinestream.local.launcher;

import org.jspecify.annotations.NullMarked;
