/**
 * Writing a notice or a referral on a page: read, check, send, and one's own list of those sent.
 */
@NullMarked
package org.breakwater.frontdoor.writing;

import org.jspecify.annotations.NullMarked;
