/** What happened to an auction, chained so that it cannot be changed unseen, and played again. */
@NullMarked
package dev.outcry.domain.history;

import org.jspecify.annotations.NullMarked;
