/**
 * The children in need census: its form from 2017 to 2026, typed rows, a streaming reader, a writer
 * and its own schema. The rules are in {@code rules}.
 *
 * <p>Sources: the element and code lists of the sector's published schemas; the census itself is
 * collected under section 83 of the Children Act 1989.
 */
@NullMarked
package org.breakwater.returns.cin;

import org.jspecify.annotations.NullMarked;
