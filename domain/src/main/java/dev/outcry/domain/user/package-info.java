/** People. */
@NullMarked
package dev.outcry.domain.user;

import org.jspecify.annotations.NullMarked;
