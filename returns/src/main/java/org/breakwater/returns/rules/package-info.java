/**
 * The one engine that every return is checked by: a rule is a small named thing with a card (code,
 * severity, what must hold, what would mend it, effective years) and a check over the typed rows of
 * a child or of the whole return. The engine knows nothing of any standard.
 */
@NullMarked
package org.breakwater.returns.rules;

import org.jspecify.annotations.NullMarked;
