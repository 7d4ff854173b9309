/**
 * The Department for Education's children's social care API, version 1.0.1: the payload, what is
 * wrong with one, what changed since the last one, and sending it so that nothing goes twice.
 *
 * <p>The facts of the payload are in {@code payload-1.0.1.csv}, one row a node.
 */
@NullMarked
package org.breakwater.returns.dfe;

import org.jspecify.annotations.NullMarked;
