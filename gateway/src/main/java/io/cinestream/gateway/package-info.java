/**
 * The one public door: it finds the service for a path, checks tokens, limits what a stranger may try and shields services
 * that do not answer. It promises that whatever goes wrong on the way is told as a problem document. It refuses to know what
 * the requests mean: who may do what, and every business rule, is decided by the services behind it.
 */
@NullMarked
package io.cinestream.gateway;

import org.jspecify.annotations.NullMarked;
