/** What the columns of a daily file mean, and how its rows are read as notices. Plain Java. */
@NullMarked
package org.breakwater.frontdoor.bulk.columns;

import org.jspecify.annotations.NullMarked;
