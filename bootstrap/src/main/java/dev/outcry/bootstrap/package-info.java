/**
 * Outcry as a server, and as auto-configurations for a program that embeds it. Every bean here
 * steps back for one of the program's own.
 */
@NullMarked
package dev.outcry.bootstrap;

import org.jspecify.annotations.NullMarked;
