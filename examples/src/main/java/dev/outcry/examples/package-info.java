/**
 * Programs to read and to run: {@link dev.outcry.examples.HelloOutcry} shows the core in a minute,
 * {@link dev.outcry.examples.AuctionHouse} checks it against recorded auctions.
 */
@NullMarked
package dev.outcry.examples;

import org.jspecify.annotations.NullMarked;
