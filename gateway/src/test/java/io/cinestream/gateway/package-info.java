/** The gateway between a real client and small real HTTP servers in the place of the services. */
package io.cinestream.gateway;
