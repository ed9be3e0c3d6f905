/** The engine, tested with bytes. */
@NullMarked
package dev.outcry.adapter.in.stomp.engine;

import org.jspecify.annotations.NullMarked;
