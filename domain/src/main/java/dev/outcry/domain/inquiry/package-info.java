/** What people ask those who run the place. */
@NullMarked
package dev.outcry.domain.inquiry;

import org.jspecify.annotations.NullMarked;
