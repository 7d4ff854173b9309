/**
 * A contact at a glance, for every slice that shows one: its head, its people, the agencies asked.
 */
@NullMarked
package org.breakwater.frontdoor.glance;

import org.jspecify.annotations.NullMarked;
