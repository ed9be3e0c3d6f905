/**
 * The use cases over HTTP: parse, ask, fold. What clients may rely on is the wire contract; what is
 * not answered with JSON is answered with problem details (RFC 9457).
 */
@NullMarked
package dev.outcry.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
