/**
 * A linkage model as data: the settings file of Splink (versions 4 and 5) read, understood and
 * written, with what Breakwater adds under one key that Splink ignores.
 *
 * <p>Start with {@link org.breakwater.linkage.model.ModelFile}. The theory is that of Fellegi and
 * Sunter (1969): each comparison has levels, each level a chance m among pairs that are one person
 * and u among pairs that are not; log2(m/u) is its weight.
 */
@NullMarked
package org.breakwater.linkage.model;

import org.jspecify.annotations.NullMarked;
