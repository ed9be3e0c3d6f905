@NullMarked
package dev.outcry.bootstrap;

import org.jspecify.annotations.NullMarked;
