/**
 * A person checks a letter beside its pages, corrects what was read, and accepts it into the plan.
 */
@NullMarked
package org.breakwater.improvement.letters.checking;

import org.jspecify.annotations.NullMarked;
