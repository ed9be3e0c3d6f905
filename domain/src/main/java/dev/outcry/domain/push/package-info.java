/** Where browsers are reached that have no page open. */
@NullMarked
package dev.outcry.domain.push;

import org.jspecify.annotations.NullMarked;
