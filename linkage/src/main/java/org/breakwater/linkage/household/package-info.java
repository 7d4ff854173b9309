/**
 * One person, two children of one household, twins, or strangers: a mixture of four classes fitted
 * to the data without labels.
 *
 * <p>Plain Fellegi–Sunter scoring asks whether a pair is one person or two strangers. Brothers and
 * sisters are neither: they share surname, home and now and then a birthday. Here a pair has four
 * explanations ({@link org.breakwater.linkage.household.Kind}), and what a household shares is
 * modelled as shared in two of them (Larsen and Rubin 2001 and Winkler 1993 let fields depend on
 * each other inside a class; the classes themselves are fitted by expectation maximisation,
 * Dempster, Laird and Rubin 1977).
 *
 * <p>Start with {@link org.breakwater.linkage.household.HouseholdLinker}.
 */
@NullMarked
package org.breakwater.linkage.household;

import org.jspecify.annotations.NullMarked;
