/** The questions that wait for a practitioner: are these two records of one person? */
@NullMarked
package org.breakwater.people.review;

import org.jspecify.annotations.NullMarked;
