/**
 * What a service tells about its own interface beyond what springdoc reads off the controllers: stable operation ids, who may
 * call, the refusals that every operation shares, and examples. It states rules that are enforced elsewhere and enforces none.
 */
@NullMarked
package io.cinestream.starter.openapi;

import org.jspecify.annotations.NullMarked;
