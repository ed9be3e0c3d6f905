/** Rooms and who is in them. */
@NullMarked
package dev.outcry.domain.room;

import org.jspecify.annotations.NullMarked;
