package io.cinestream.booking.customers;

import java.util.UUID;

/** Told inside the transaction that heard of it. */
public record CustomerForgotten(UUID customerId) {}
