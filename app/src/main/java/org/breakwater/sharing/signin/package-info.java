@NullMarked
package org.breakwater.sharing.signin;

import org.jspecify.annotations.NullMarked;
