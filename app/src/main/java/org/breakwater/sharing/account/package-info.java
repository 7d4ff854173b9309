@NullMarked
package org.breakwater.sharing.account;

import org.jspecify.annotations.NullMarked;
