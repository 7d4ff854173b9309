package org.breakwater.returns.ssda903;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.breakwater.returns.tables.ReadLimits;
import org.breakwater.returns.tables.TableCell;
import org.breakwater.returns.tables.TableRow;
import org.breakwater.returns.tables.TableSource;
import org.jspecify.annotations.Nullable;

/**
 * Postcodes with their places, as the Office for National Statistics publishes them: the user
 * supplies the file. Only those that the return uses are kept.
 */
final class Postcodes {

  /** Metres to a mile, as the return reckons. */
  private static final double METRES = 1609.3;

  private static final List<Set<String>> HEADINGS =
      List.of(
          Set.of("PCD", "PCDS", "PCD7", "PCD8", "POSTCODE"),
          Set.of("OSEAST1M", "EAST1M", "EASTING", "EASTINGS"),
          Set.of("OSNRTH1M", "NORTH1M", "NORTHING", "NORTHINGS"),
          Set.of("LAUA", "LA", "LA_CODE", "LACODE", "OSLAUA", "LAD23CD", "LAD24CD", "LAD25CD"));

  /** A postcode's authority and its point in metres; the point is NaN where it has none. */
  record Point(@Nullable String authority, double east, double north) {}

  private final Map<String, Point> points;

  Postcodes(Map<String, Point> points) {
    this.points = Map.copyOf(points);
  }

  /** A postcode without spaces, in capitals; empty for none. */
  static String bare(@Nullable String postcode) {
    return postcode == null ? "" : postcode.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  boolean has(String postcode) {
    return points.containsKey(bare(postcode));
  }

  /** The authority in which a postcode lies; null when not known. */
  @Nullable String authority(@Nullable String postcode) {
    Point point = points.get(bare(postcode));
    return point == null ? null : point.authority();
  }

  /** Miles as the crow flies, to one decimal; null when a postcode is not known. */
  @Nullable String miles(@Nullable String from, @Nullable String to) {
    Point a = points.get(bare(from));
    Point b = points.get(bare(to));
    if (a == null || b == null) {
      return null;
    }
    double metres = Math.hypot(a.east() - b.east(), a.north() - b.north());
    return Double.isNaN(metres) ? null : String.format(Locale.ROOT, "%.1f", metres / METRES);
  }

  /**
   * Reads a postcode file: CSV with the columns postcode, easting, northing and authority code in
   * the spellings of ONS and plain ones; others are passed over.
   *
   * @param wanted postcodes to keep, without spaces
   * @throws org.breakwater.returns.tables.FileRefused when it cannot be read
   * @throws IOException when it lacks one of the columns
   */
  static Postcodes read(Path file, Set<String> wanted) throws IOException {
    Map<String, Point> points = new HashMap<>();
    // the whole country is 2.7 million rows
    ReadLimits limits =
        new ReadLimits(4L << 30, 4L << 30, 200, 1000, 64 << 20, 4_000_000, 512, 16_384);
    int[] at = null;
    try (TableSource source = TableSource.open(file, limits);
        Stream<TableRow> rows = source.sheets().getFirst().rows()) {
      for (var all = rows.iterator(); all.hasNext(); ) {
        TableRow row = all.next();
        if (at == null) {
          at = columns(row.cells(), source.file());
          continue;
        }
        String postcode = bare(row.cell(at[0]).text());
        if (wanted.contains(postcode)) {
          String authority = row.cell(at[3]).text();
          points.put(
              postcode,
              new Point(
                  authority.isEmpty() ? null : authority,
                  metres(row.cell(at[1]).text()),
                  metres(row.cell(at[2]).text())));
        }
      }
    }
    return new Postcodes(points);
  }

  private static int[] columns(List<TableCell> headings, String file) throws IOException {
    int[] at = {-1, -1, -1, -1};
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i).text().toUpperCase(Locale.ROOT);
      for (int j = 0; j < at.length; j++) {
        if (at[j] < 0 && HEADINGS.get(j).contains(heading)) {
          at[j] = i;
        }
      }
    }
    for (int i : at) {
      if (i < 0) {
        throw new IOException(
            file
                + " is not a postcode file: its first row must name the columns postcode, easting,"
                + " northing and LA code (ONS: pcds, oseast1m, osnrth1m, laua).");
      }
    }
    return at;
  }

  private static double metres(String text) {
    try {
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
