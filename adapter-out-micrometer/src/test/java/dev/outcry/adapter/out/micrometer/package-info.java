@NullMarked
package dev.outcry.adapter.out.micrometer;

import org.jspecify.annotations.NullMarked;
