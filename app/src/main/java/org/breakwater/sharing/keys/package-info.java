/** Secret keys that the system makes for itself and keeps beside its data. */
@NullMarked
package org.breakwater.sharing.keys;

import org.jspecify.annotations.NullMarked;
