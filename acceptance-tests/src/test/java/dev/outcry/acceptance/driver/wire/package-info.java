/** Drives running servers from outside, over HTTP and STOMP, by clients that others wrote. */
@NullMarked
package dev.outcry.acceptance.driver.wire;

import org.jspecify.annotations.NullMarked;
