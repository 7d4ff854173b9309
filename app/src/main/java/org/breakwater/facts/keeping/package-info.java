/** Keeps what an import reads. */
@NullMarked
package org.breakwater.facts.keeping;

import org.jspecify.annotations.NullMarked;
