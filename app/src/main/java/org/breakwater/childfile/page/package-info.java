/** The page that joins one child. */
@NullMarked
package org.breakwater.childfile.page;

import org.jspecify.annotations.NullMarked;
