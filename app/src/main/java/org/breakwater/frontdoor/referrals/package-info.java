/** Any professional refers a child, and follows the referral. */
@NullMarked
package org.breakwater.frontdoor.referrals;

import org.jspecify.annotations.NullMarked;
