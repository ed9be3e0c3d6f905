/** Connections that people have open, and the servers that hold them. */
@NullMarked
package dev.outcry.domain.session;

import org.jspecify.annotations.NullMarked;
