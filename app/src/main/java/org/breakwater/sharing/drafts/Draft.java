package org.breakwater.sharing.drafts;

/**
 * A half-written form.
 *
 * @param savedAt milliseconds since 1970, as the browser counts
 * @param fields the fields as the browser encoded them
 */
record Draft(long savedAt, String fields) {}
