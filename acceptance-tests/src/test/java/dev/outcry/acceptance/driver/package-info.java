/**
 * How a scenario reaches Outcry: what users can do and see, in their words. Steps know nothing
 * else, so the same features run against every wiring that has a driver.
 */
@NullMarked
package dev.outcry.acceptance.driver;

import org.jspecify.annotations.NullMarked;
