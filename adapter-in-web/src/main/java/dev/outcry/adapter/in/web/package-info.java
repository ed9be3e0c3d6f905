/** What people see: a page, and the elements that it is made of. */
@NullMarked
package dev.outcry.adapter.in.web;

import org.jspecify.annotations.NullMarked;
