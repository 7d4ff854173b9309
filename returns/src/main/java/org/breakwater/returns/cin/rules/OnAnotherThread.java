package org.breakwater.returns.cin.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinListener;
import org.breakwater.returns.rules.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Hands what is read to a listener on a thread of its own, in the order it was read, a batch at a
 * time: one core reads while another checks. At most a few batches wait, so memory stays bounded.
 */
final class OnAnotherThread implements CinListener {

  private static final int BATCH = 256;
  private static final int WAITING = 8;

  private sealed interface Event {}

  private record Header(CinChild header) implements Event {}

  private record Child(CinChild child) implements Event {}

  private record Form(Finding finding) implements Event {}

  private record End() implements Event {}

  private final CinListener listener;
  private final BlockingQueue<List<Event>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Thread thread;
  private List<Event> batch = new ArrayList<>(BATCH);
  private volatile @Nullable RuntimeException failure;

  OnAnotherThread(CinListener listener) {
    this.listener = listener;
    this.thread = Thread.ofPlatform().daemon().name("census-rules").start(this::listen);
  }

  @Override
  public void header(CinChild header) {
    add(new Header(header));
  }

  @Override
  public void child(CinChild child) {
    add(new Child(child));
  }

  @Override
  public void form(Finding finding) {
    add(new Form(finding));
  }

  /** Everything was read, or reading failed: waits until what was read is checked. */
  void end() {
    batch.add(new End());
    send();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking", e);
    }
    rethrow();
  }

  private void add(Event event) {
    batch.add(event);
    if (batch.size() >= BATCH) {
      rethrow();
      send();
    }
  }

  private void send() {
    try {
      queue.put(batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
    batch = new ArrayList<>(BATCH);
  }

  private void rethrow() {
    RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
  }

  private void listen() {
    try {
      while (true) {
        for (Event event : queue.take()) {
          if (event instanceof End) {
            return;
          }
          // after a failure the rest is taken and dropped, so that the reader is never left waiting
          if (failure == null) {
            tell(event);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Event event) {
    try {
      switch (event) {
        case Header it -> listener.header(it.header());
        case Child it -> listener.child(it.child());
        case Form it -> listener.form(it.finding());
        case End it -> throw new IllegalStateException("told of the end: " + it);
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }
}
