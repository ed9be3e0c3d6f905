/** Carries STOMP over the WebSocket core of Jetty. */
@NullMarked
package dev.outcry.adapter.in.stomp.jetty;

import org.jspecify.annotations.NullMarked;
