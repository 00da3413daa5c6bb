/**
 * Giving an account another role: told to the others, recorded, and with an end to the sessions of the old one. It promises that
 * an administrator is left, whoever takes the role from whom at the same moment; who may ask is not its concern.
 */
@NullMarked
package io.cinestream.identity.roles;

import org.jspecify.annotations.NullMarked;
