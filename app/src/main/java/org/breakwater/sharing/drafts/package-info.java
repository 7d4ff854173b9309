@NullMarked
package org.breakwater.sharing.drafts;

import org.jspecify.annotations.NullMarked;
