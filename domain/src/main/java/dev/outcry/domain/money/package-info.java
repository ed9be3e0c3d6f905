/** Amounts of money in whole minor units. */
@NullMarked
package dev.outcry.domain.money;

import org.jspecify.annotations.NullMarked;
