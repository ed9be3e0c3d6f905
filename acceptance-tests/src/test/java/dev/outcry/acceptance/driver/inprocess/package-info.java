/** Drives the core in this very process, with everything in memory and a clock that is set. */
@NullMarked
package dev.outcry.acceptance.driver.inprocess;

import org.jspecify.annotations.NullMarked;
