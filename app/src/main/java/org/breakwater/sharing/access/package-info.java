@NullMarked
package org.breakwater.sharing.access;

import org.jspecify.annotations.NullMarked;
