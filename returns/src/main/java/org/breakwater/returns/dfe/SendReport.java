package org.breakwater.returns.dfe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run of sending came to. */
public final class SendReport {

  private final List<String> receipts = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();
  private int children;
  private int unchanged;
  private @Nullable String stopped;

  void received(String receipt, int count) {
    receipts.add(receipt);
    children += count;
  }

  void refused(String child, String why) {
    refused.add(child + ": " + why);
  }

  void waits(String child) {
    waiting.add(child);
  }

  void countUnchanged() {
    unchanged++;
  }

  void stop(String why) {
    stopped = why;
  }

  /** Receipts of the Department, one a batch; empty text where it gave none. */
  public List<String> receipts() {
    return List.copyOf(receipts);
  }

  /** Children told of, purges among them. */
  public int children() {
    return children;
  }

  /** Children of whom there was nothing new to tell. */
  public int unchanged() {
    return unchanged;
  }

  /** Children not sent or not taken, with the reason. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  /** Children of batches in doubt: not sent until somebody finds out whether they arrived. */
  public List<String> waiting() {
    return List.copyOf(waiting);
  }

  /** Why the run ended early; null when it ran to its end. */
  public @Nullable String stopped() {
    return stopped;
  }

  /** Whether the Department now holds what the authority holds. */
  public boolean complete() {
    return stopped == null && refused.isEmpty() && waiting.isEmpty();
  }
}
