/** The page, in a browser. */
@NullMarked
package dev.outcry.acceptance.browser;

import org.jspecify.annotations.NullMarked;
