/** The architecture as tests: what may use what, and what code looks like here. */
@NullMarked
package dev.outcry.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
