/**
 * The inbox for what providers tell us: a webhook is proven and stored before it is answered, then applied once, in any
 * order. Knows signatures and duplicates; what an authorisation means is for payments.
 */
@NullMarked
package io.cinestream.payment.webhooks;

import org.jspecify.annotations.NullMarked;
