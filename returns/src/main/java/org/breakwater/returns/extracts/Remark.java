package org.breakwater.returns.extracts;

import org.jspecify.annotations.Nullable;

/**
 * Something a reader of the import should know about a row that was taken.
 *
 * @param where the row
 * @param column the column's heading as the file spells it; null when about the row
 * @param fault what
 * @param shown the value, made safe to print; empty when none
 * @param reason in plain English
 */
public record Remark(
    Where where, @Nullable String column, RowFault fault, String shown, String reason) {}
