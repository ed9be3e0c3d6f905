/** Servers that run in this process, on ports of their own. */
@NullMarked
package dev.outcry.acceptance.server;

import org.jspecify.annotations.NullMarked;
