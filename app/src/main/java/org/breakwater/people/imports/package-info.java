/**
 * Agency extracts kept in the person index: {@code breakwater import}. Reading them is the returns
 * library's; here is what becomes of what they say.
 */
@NullMarked
package org.breakwater.people.imports;

import org.jspecify.annotations.NullMarked;
