/**
 * The SQL of comparison levels and blocking rules: parsed into typed expressions, refused with its
 * text when not understood, and evaluated as DuckDB would, with SQL's three values.
 *
 * <p>Text is compared byte by byte in UTF-8, as DuckDB's similarity functions do.
 */
@NullMarked
package org.breakwater.linkage.condition;

import org.jspecify.annotations.NullMarked;
