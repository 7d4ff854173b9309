@NullMarked
package org.breakwater.sharing.shares;

import org.jspecify.annotations.NullMarked;
