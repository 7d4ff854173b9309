/**
 * The timescales themselves, as data: the catalogue, its versions, and what a partnership sets for
 * itself.
 */
@NullMarked
package org.breakwater.timescales.catalogue;

import org.jspecify.annotations.NullMarked;
