/** Findings written for people and for scripts: CSV, Excel and one self-contained page of HTML. */
@NullMarked
package org.breakwater.returns.report;

import org.jspecify.annotations.NullMarked;
