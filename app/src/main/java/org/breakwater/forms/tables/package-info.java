/**
 * Decision tables: which version holds on a day, compiled when first asked or in the background
 * after start.
 */
@NullMarked
package org.breakwater.forms.tables;

import org.jspecify.annotations.NullMarked;
