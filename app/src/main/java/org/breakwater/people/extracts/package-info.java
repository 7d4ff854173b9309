/** For modules that keep what agencies' extracts say beside who the people are. */
@NullMarked
@NamedInterface("extracts")
package org.breakwater.people.extracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
