@NullMarked
package dev.outcry.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
