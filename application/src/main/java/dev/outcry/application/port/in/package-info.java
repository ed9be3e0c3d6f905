/**
 * What people can do: one interface per use case, named by its verb, with its command nested.
 *
 * <p>All use cases are safe for use by many threads. They take value objects that cannot be
 * malformed ({@link dev.outcry.domain.InvalidValueException}), answer with values, throw {@link
 * dev.outcry.domain.RefusedException} where the caller is not entitled to an answer at all, and
 * {@link dev.outcry.application.port.out.UnavailableException} where something they depend on is
 * out of reach. Methods that answer with a stage do not wait for the answer; the others may read
 * from a store before they return.
 */
@NullMarked
package dev.outcry.application.port.in;

import org.jspecify.annotations.NullMarked;
