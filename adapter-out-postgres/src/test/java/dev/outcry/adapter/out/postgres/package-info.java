@NullMarked
package dev.outcry.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
