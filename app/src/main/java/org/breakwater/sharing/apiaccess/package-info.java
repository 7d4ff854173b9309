/** Who may call the API: keys and tokens of partners' own systems. */
@NullMarked
package org.breakwater.sharing.apiaccess;

import org.jspecify.annotations.NullMarked;
