package org.breakwater.linkage.command;

import java.util.List;
import java.util.Map;
import org.breakwater.linkage.model.LinkageModel;
import org.jspecify.annotations.Nullable;

/**
 * What is to be linked.
 *
 * @param model how
 * @param train whether to estimate the model on the records first
 * @param in files of records, as the engine understands their names
 * @param out the file of pairs
 * @param clusters the file of clusters, or null for none
 * @param leastWeight pairs below are left out
 * @param sureWeight records linked with at least this are joined
 * @param master where the engine runs, or null for its default
 * @param settings of the engine itself
 */
public record LinkRequest(
    LinkageModel model,
    boolean train,
    List<String> in,
    String out,
    @Nullable String clusters,
    double leastWeight,
    double sureWeight,
    @Nullable String master,
    Map<String, String> settings) {

  public LinkRequest {
    in = List.copyOf(in);
    settings = Map.copyOf(settings);
  }
}
