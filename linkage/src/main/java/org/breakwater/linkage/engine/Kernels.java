package org.breakwater.linkage.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The kernels of one step's threads. Closed when all are done: what they remember stays. */
final class Kernels implements AutoCloseable {

  private final Compiled compiled;
  private final Weights weights;
  private final Queue<Kernel> made = new ConcurrentLinkedQueue<>();

  Kernels(Compiled compiled, Weights weights) {
    this.compiled = compiled;
    this.weights = weights;
  }

  Kernel next() {
    var kernel = new Kernel(compiled, weights);
    made.add(kernel);
    return kernel;
  }

  @Override
  public void close() {
    made.forEach(Kernel::close);
  }
}
