package org.breakwater.linkage.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.linkage.engine.Clusters;
import org.breakwater.linkage.table.Records;

/** The file of clusters: {@code uid,cluster}; a cluster is named by its first record. */
final class ClustersFile {

  private static final int CHUNK = 1 << 14;

  private ClustersFile() {}

  static void write(Path file, Records records, Clusters clusters) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("uid,cluster\n");
      var lines = new StringBuilder();
      for (int row = 0; row < records.size(); row++) {
        PairsFile.Csv.uid(lines, records, row).append(',');
        PairsFile.Csv.uid(lines, records, clusters.cluster(row)).append('\n');
        if (lines.length() > CHUNK || row == records.size() - 1) {
          out.append(lines);
          lines.setLength(0);
        }
      }
    }
  }
}
