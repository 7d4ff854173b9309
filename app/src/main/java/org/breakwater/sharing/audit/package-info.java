@NullMarked
package org.breakwater.sharing.audit;

import org.jspecify.annotations.NullMarked;
