package org.breakwater.bench;

import java.util.Map;

/** From the POST of a notice until a manager's queue shows it. */
final class NoticeToQueue {
  private NoticeToQueue() {}

  static Map<String, Object> measure(Server server, Browser manager, int notices) throws Exception {
    return Map.of();
  }
}
