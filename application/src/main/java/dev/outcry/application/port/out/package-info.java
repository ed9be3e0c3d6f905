/**
 * What the core needs from outside, named by what it holds or carries.
 *
 * <p>Each guarantee of a port has a letter and a number in the port's Javadoc; the contract kit has
 * a test of that name, which every implementation must pass. All ports are safe for use by many
 * threads. A port whose technology cannot be reached throws {@link
 * dev.outcry.application.port.out.UnavailableException}; no other exception of a technology crosses
 * a port.
 */
@NullMarked
package dev.outcry.application.port.out;

import org.jspecify.annotations.NullMarked;
