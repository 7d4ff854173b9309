/**
 * The command {@code breakwater link}: links records in files, trains a model, explains a pair, and
 * measures against known truth. Needs no server and no database.
 */
@NullMarked
package org.breakwater.linkage.command;

import org.jspecify.annotations.NullMarked;
