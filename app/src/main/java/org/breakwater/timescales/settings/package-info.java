/** The administrator's page of a partnership's own figures and its hub's hours. */
@NullMarked
package org.breakwater.timescales.settings;

import org.jspecify.annotations.NullMarked;
