/**
 * The rules of the children in need census, each a small named thing, grouped by what they are
 * about. Codes are the collection's; words are ours. Where a public validator does otherwise,
 * {@code docs/returns/differences.md} says so.
 */
@NullMarked
package org.breakwater.returns.cin.rules;

import org.jspecify.annotations.NullMarked;
