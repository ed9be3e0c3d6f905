/** What crosses processes, as JSON: commands of lanes and messages of feeds. */
@NullMarked
package dev.outcry.adapter.json;

import org.jspecify.annotations.NullMarked;
