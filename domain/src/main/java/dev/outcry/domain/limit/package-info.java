/** How often things may be done. */
@NullMarked
package dev.outcry.domain.limit;

import org.jspecify.annotations.NullMarked;
