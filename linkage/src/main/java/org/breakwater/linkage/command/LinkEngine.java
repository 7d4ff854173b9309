package org.breakwater.linkage.command;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Links records elsewhere than in this process, with the same result. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface LinkEngine {

  /** As {@code --engine} names it. */
  String name();

  /**
   * Links the records.
   *
   * @param step is told what was done
   * @throws org.breakwater.linkage.table.TableFault if the input cannot be used
   */
  void link(LinkRequest request, Consumer<String> step) throws IOException;
}
