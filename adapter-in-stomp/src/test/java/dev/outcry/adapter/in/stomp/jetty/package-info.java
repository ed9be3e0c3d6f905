/** The binding, over real sockets. */
@NullMarked
package dev.outcry.adapter.in.stomp.jetty;

import org.jspecify.annotations.NullMarked;
