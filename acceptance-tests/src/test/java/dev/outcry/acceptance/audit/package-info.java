/** Stored auctions, played again from the command line. */
@NullMarked
package dev.outcry.acceptance.audit;

import org.jspecify.annotations.NullMarked;
