package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does numbered tasks on several threads and hands their results over in order, one at a time. No
 * thread runs further ahead than a fixed number of tasks, so that results do not pile up.
 */
final class Ordered<T> {

  private static final int LEAD = 64;

  private final Running running;
  private final int tasks;
  private final Consumer<T> into;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, T> waiting = new HashMap<>();
  private int delivered;
  private @Nullable Throwable fault;

  Ordered(Running running, int tasks, Consumer<T> into) {
    this.running = running;
    this.tasks = tasks;
    this.into = into;
  }

  /** Runs all tasks; each thread makes its own worker. */
  void run(Supplier<IntFunction<T>> worker) {
    int threads = Math.max(1, Math.min(running.threads(), tasks));
    var others = new ArrayList<Thread>();
    for (int i = 1; i < threads; i++) {
      others.add(Thread.ofPlatform().name("linkage-" + i).daemon().start(() -> work(worker)));
    }
    work(worker);
    for (Thread thread : others) {
      join(thread);
    }
    switch (fault) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(fault);
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Supplier<IntFunction<T>> worker) {
    try {
      IntFunction<T> own = worker.get();
      for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
        if (!mayBegin(task)) {
          return;
        }
        deliver(task, own.apply(task));
      }
    } catch (RuntimeException | Error e) {
      stop(e);
    }
  }

  private synchronized boolean mayBegin(int task) {
    while (fault == null && task > delivered + LEAD) {
      try {
        wait();
      } catch (InterruptedException e) {
        stop(new CancellationException("interrupted"));
      }
    }
    if (fault == null && running.cancelled().getAsBoolean()) {
      stop(new CancellationException("cancelled"));
    }
    return fault == null;
  }

  private synchronized void stop(Throwable why) {
    if (fault == null) {
      fault = why;
    }
    notifyAll();
  }

  private synchronized void deliver(int task, T result) {
    waiting.put(task, result);
    T ready;
    while (fault == null && (ready = waiting.remove(delivered)) != null) {
      into.accept(ready);
      delivered++;
    }
    notifyAll();
  }
}
