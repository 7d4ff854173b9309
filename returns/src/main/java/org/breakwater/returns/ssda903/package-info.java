/**
 * The SSDA903 return of children looked after: twelve tables (CSV files, or the XML form), this
 * year's beside last year's, and the 322 rules of 2026/27.
 *
 * <p>{@link org.breakwater.returns.ssda903.Ssda903} is the way in. A rule sees one {@link
 * org.breakwater.returns.ssda903.Child}: all its rows of both years, sorted views of them, and the
 * facts of the {@link org.breakwater.returns.ssda903.Collection}.
 */
@NullMarked
package org.breakwater.returns.ssda903;

import org.jspecify.annotations.NullMarked;
