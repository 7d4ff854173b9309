/**
 * How well records of people who live in households are linked, against a truth that only the
 * measuring knows.
 */
@NullMarked
package org.breakwater.bench.household;

import org.jspecify.annotations.NullMarked;
