package org.breakwater.returns.cin;

/** An element of the form. */
sealed interface Node permits Item, Group {

  String name();

  int min();

  int max();
}
