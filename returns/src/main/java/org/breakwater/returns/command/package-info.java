/** The command {@code breakwater returns}: no framework, so that it starts at once. */
@NullMarked
package org.breakwater.returns.command;

import org.jspecify.annotations.NullMarked;
