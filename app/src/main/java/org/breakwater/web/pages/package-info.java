@NullMarked
package org.breakwater.web.pages;

import org.jspecify.annotations.NullMarked;
