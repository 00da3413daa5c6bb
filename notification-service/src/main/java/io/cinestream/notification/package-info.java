/**
 * The notification service: it turns facts of other services into mails and toasts. It decides nothing about bookings or
 * money, it calls no other service, and what it needs to know about a customer it has from events.
 */
@NullMarked
package io.cinestream.notification;

import org.jspecify.annotations.NullMarked;
