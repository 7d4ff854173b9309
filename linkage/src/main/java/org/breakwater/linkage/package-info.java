/**
 * Record linkage: many records, one child, and never the wrong twin.
 *
 * <p>Start with {@link org.breakwater.linkage.Linker}: it says which records are worth comparing
 * ({@code keys}) and what a pair is ({@code compare}), in probabilities and in words. What it
 * believes about names, birthdays and households is a {@link org.breakwater.linkage.Model}, which
 * is data.
 *
 * <p>The method is that of Fellegi and Sunter (1969) with term frequencies, except that a pair that
 * is not one person is not simply two strangers: it may be two children of one household, who share
 * surname, home and sometimes birthday. Each level of a comparison therefore has four chances, not
 * two.
 */
@NullMarked
package org.breakwater.linkage;

import org.jspecify.annotations.NullMarked;
