/**
 * What the law gives everybody over their own data: correcting it, taking it along, being forgotten. Knows this service's part
 * only; the others add theirs, and forget theirs when they hear of it.
 */
@NullMarked
package io.cinestream.identity.mydata;

import org.jspecify.annotations.NullMarked;
