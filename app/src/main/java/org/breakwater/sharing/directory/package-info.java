@NullMarked
package org.breakwater.sharing.directory;

import org.jspecify.annotations.NullMarked;
