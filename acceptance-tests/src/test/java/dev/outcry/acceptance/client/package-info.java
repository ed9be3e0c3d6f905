/**
 * Clients of a running server that know nothing of how it is made: HTTP by the JDK, STOMP by
 * Spring.
 */
@NullMarked
package dev.outcry.acceptance.client;

import org.jspecify.annotations.NullMarked;
