/**
 * Ofsted's Annex A: eleven lists asked for before an inspection. The lists, their columns, headings
 * and codes with the spellings authorities type are tables beside the classes.
 */
@NullMarked
package org.breakwater.returns.annexa;

import org.jspecify.annotations.NullMarked;
