/** Who is connected with whom. */
@NullMarked
package dev.outcry.domain.connection;

import org.jspecify.annotations.NullMarked;
