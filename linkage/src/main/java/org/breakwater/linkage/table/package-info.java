/**
 * Tables of records for linkage: read from CSV and Parquet, every column a dictionary of its
 * distinct values and one code a row.
 *
 * <p>Rows are kept in the order of their ids, so that nothing computed from them depends on the
 * order or the split of the files. Start with {@link org.breakwater.linkage.table.RecordsReader}.
 */
@NullMarked
package org.breakwater.linkage.table;

import org.jspecify.annotations.NullMarked;
