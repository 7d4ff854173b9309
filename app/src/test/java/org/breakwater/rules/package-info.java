/** The rules of the house, checked by the build. A failing rule says what to do. */
package org.breakwater.rules;
