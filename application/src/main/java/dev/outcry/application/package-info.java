/** The core as a program embeds it: begin with {@link dev.outcry.application.Outcry}. */
@NullMarked
package dev.outcry.application;

import org.jspecify.annotations.NullMarked;
