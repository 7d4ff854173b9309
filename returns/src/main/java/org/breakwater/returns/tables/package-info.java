/**
 * Files of rows from outside, read safely: CSV and Excel workbooks of any size, one row at a time,
 * with limits that a hostile file cannot pass. Nothing here knows what the columns mean.
 */
@NullMarked
package org.breakwater.returns.tables;

import org.jspecify.annotations.NullMarked;
