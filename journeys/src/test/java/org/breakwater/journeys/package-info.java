/**
 * People's journeys through the real application in a real browser. One application, one database
 * and one browser serve all of them; {@link org.breakwater.journeys.Journey} marks a class that
 * needs them.
 */
@NullMarked
package org.breakwater.journeys;

import org.jspecify.annotations.NullMarked;
