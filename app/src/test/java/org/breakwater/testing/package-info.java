/** The language of the tests: the given clock, partnerships of one's own, pages. */
package org.breakwater.testing;
