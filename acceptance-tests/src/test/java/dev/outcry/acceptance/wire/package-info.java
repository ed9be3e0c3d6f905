/**
 * What the README promises, shown from outside: by clients that others wrote, of a running server
 * or of several.
 */
@NullMarked
package dev.outcry.acceptance.wire;

import org.jspecify.annotations.NullMarked;
