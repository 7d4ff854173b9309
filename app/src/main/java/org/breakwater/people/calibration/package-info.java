/** The administrator's page: what the thresholds mean, and what another figure would change. */
@NullMarked
package org.breakwater.people.calibration;

import org.jspecify.annotations.NullMarked;
