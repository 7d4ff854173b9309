package org.breakwater.linkage.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Several for each, one after another, without holding more than those of one. */
final class Spread<A, B> implements Iterator<B> {

  private final Iterator<A> from;
  private final Function<A, ? extends Iterable<B>> each;
  private Iterator<B> current = Collections.emptyIterator();

  Spread(Iterator<A> from, Function<A, ? extends Iterable<B>> each) {
    this.from = from;
    this.each = each;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      if (!from.hasNext()) {
        return false;
      }
      current = each.apply(from.next()).iterator();
    }
    return true;
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
