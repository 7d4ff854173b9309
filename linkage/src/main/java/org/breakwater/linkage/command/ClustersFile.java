package org.breakwater.linkage.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.linkage.engine.Clusters;
import org.breakwater.linkage.table.Records;

/** The file of clusters: {@code uid,cluster}; a cluster is named by its first record. */
final class ClustersFile {

  private ClustersFile() {}

  static void write(Path file, Records records, Clusters clusters) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("uid,cluster\n");
      var line = new StringBuilder();
      for (int row = 0; row < records.size(); row++) {
        line.setLength(0);
        PairsFile.Csv.quoted(line, PairsFile.uid(records, row)).append(',');
        PairsFile.Csv.quoted(line, PairsFile.uid(records, clusters.cluster(row))).append('\n');
        out.append(line);
      }
    }
  }
}
