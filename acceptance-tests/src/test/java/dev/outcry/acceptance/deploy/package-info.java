/** What the project is run with, besides its own code. */
@NullMarked
package dev.outcry.acceptance.deploy;

import org.jspecify.annotations.NullMarked;
