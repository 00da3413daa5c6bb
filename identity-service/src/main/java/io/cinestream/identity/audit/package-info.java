/**
 * The record of what administrators do to accounts, and people to their own: who, what, to whom, when, from where. It is written in
 * the transaction of the deed or not at all, and never changed. It knows nothing of what the deeds mean.
 */
@NullMarked
package io.cinestream.identity.audit;

import org.jspecify.annotations.NullMarked;
