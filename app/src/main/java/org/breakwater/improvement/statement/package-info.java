/**
 * The written statement of action: drafted from the plan, agreed agency by agency, sent and frozen.
 */
@NullMarked
package org.breakwater.improvement.statement;

import org.jspecify.annotations.NullMarked;
