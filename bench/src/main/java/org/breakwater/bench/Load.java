package org.breakwater.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Lets people do the same thing for a while, each as fast as they are answered. */
final class Load {
  private Load() {}

  /** One act of one person; false if the answer was not the one expected. */
  interface Act {
    boolean run(Browser person, int turn) throws Exception;

    /** How long the person looks at the page before the next one. */
    default long pauseNanos(int turn) {
      return 0;
    }
  }

  /** The same acts by people who look at each page for a while before they go on. */
  static Map<String, Act> reading(Map<String, Act> acts, double secondsEach) {
    Map<String, Act> slower = new LinkedHashMap<>();
    acts.forEach((name, act) ->
        slower.put(
            name,
            new Act() {
              @Override
              public boolean run(Browser person, int turn) throws Exception {
                return act.run(person, turn);
              }

              @Override
              public long pauseNanos(int turn) {
                // half a second to one and a half, so that they do not march in step
                return (long) (secondsEach * 1e9 * (0.5 + (turn * 0.618) % 1.0));
              }
            }));
    return slower;
  }

  static Latencies run(List<Browser> people, double seconds, Act act)
      throws InterruptedException, ExecutionException {
    run(people, Math.min(2, seconds / 3), act, true);
    return run(people, seconds, act, false);
  }

  private static Latencies run(List<Browser> people, double seconds, Act act, boolean warmUp)
      throws InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * 1e9);
    IntFunction<Callable<Turns>> person =
        number ->
            () -> {
              Turns turns = new Turns(new ArrayList<>(), 0);
              for (int turn = 0; System.nanoTime() < end; turn++) {
                LockSupport.parkNanos(act.pauseNanos(turn * people.size() + number));
                long from = System.nanoTime();
                boolean good = act.run(people.get(number), turn * people.size() + number);
                if (good) {
                  turns.nanos().add(System.nanoTime() - from);
                } else {
                  turns = new Turns(turns.nanos(), turns.failed() + 1);
                }
              }
              return turns;
            };
    List<Callable<Turns>> all = new ArrayList<>();
    for (int number = 0; number < people.size(); number++) {
      all.add(person.apply(number));
    }
    List<Long> nanos = new ArrayList<>();
    int failed = 0;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : executor.invokeAll(all)) {
        nanos.addAll(future.get().nanos());
        failed += future.get().failed();
      }
    }
    return Latencies.of(
        nanos.stream().mapToLong(Long::longValue).toArray(),
        failed,
        (System.nanoTime() - begin) / 1e9);
  }

  private record Turns(List<Long> nanos, int failed) {}
}
