/** The use cases at work. Not for programs: they use the in-ports. */
@NullMarked
package dev.outcry.application.service;

import org.jspecify.annotations.NullMarked;
