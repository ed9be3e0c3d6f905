/** What the sentences of the features mean, in terms of a driver. */
@NullMarked
package dev.outcry.acceptance.features;

import org.jspecify.annotations.NullMarked;
