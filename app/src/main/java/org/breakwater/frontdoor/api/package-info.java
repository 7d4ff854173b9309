/** Notices and referrals from partners' own systems: {@code POST /api/v1/notices}. */
@NullMarked
package org.breakwater.frontdoor.api;

import org.jspecify.annotations.NullMarked;
