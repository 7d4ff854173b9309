/**
 * Agency extracts that nobody here wrote, read by a mapping file per layout: rows become people,
 * involvements and events, or come back with a reason. See {@link
 * org.breakwater.returns.extracts.ExtractReader} for the way in and {@link
 * org.breakwater.returns.extracts.Layout} for what a mapping file says.
 */
@NullMarked
package org.breakwater.returns.extracts;

import org.jspecify.annotations.NullMarked;
