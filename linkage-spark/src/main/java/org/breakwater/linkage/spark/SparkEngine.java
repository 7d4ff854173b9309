package org.breakwater.linkage.spark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.breakwater.linkage.command.LinkEngine;
import org.breakwater.linkage.command.LinkRequest;
import org.breakwater.linkage.engine.Training;
import org.breakwater.linkage.model.BlockingRule;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelRefused;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.TableFault;
import org.jspecify.annotations.Nullable;

/** {@code breakwater link --engine spark}. */
public final class SparkEngine implements LinkEngine {

  /** What workers need beside Spark itself; each is a class of one jar. */
  private static final List<Class<?>> OURS =
      List.of(
          SparkEngine.class,
          LinkageModel.class,
          tools.jackson.databind.ObjectMapper.class,
          tools.jackson.core.JsonParser.class,
          de.siegmar.fastcsv.reader.CsvReader.class);

  /** Made by {@link java.util.ServiceLoader}. */
  public SparkEngine() {}

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public void link(LinkRequest request, Consumer<String> step) throws IOException {
    // the Spark of an application that calls this is used as it is, and left running
    boolean ours = SparkSession.getDefaultSession().isEmpty();
    SparkSession spark = session(request);
    try {
      String master = spark.sparkContext().master();
      if (spark.sparkContext().isStopped()) {
        throw new TableFault("no Spark master answers at " + master);
      }
      step.accept("Spark %s at %s".formatted(spark.version(), master));
      link(spark, request, step);
    } catch (Exception e) {
      throw told(e, spark.sparkContext().isStopped());
    } finally {
      if (ours) {
        spark.stop();
      }
    }
  }

  private static void link(SparkSession spark, LinkRequest request, Consumer<String> step)
      throws IOException {
    LinkageModel model = request.model();
    @Nullable Training training = request.train() ? Training.of(model) : null;
    Layout layout = Layout.of(model);
    for (BlockingRule rule : training == null ? List.<BlockingRule>of() : training.rules()) {
      layout = layout.with(List.copyOf(LinkageModel.columns(rule)));
    }
    var linkage =
        SparkLinkage.of(spark, model, RecordFiles.read(spark, request.in(), layout), Survey.LARGE);
    Survey survey = linkage.survey();
    step.accept(
        told(
            "%,d records read and counted; %,d blocks are cut",
            survey.records(), survey.parts().size()));
    if (training != null) {
      model =
          TrainingSample.train(
              model, training, linkage.files(), layout, survey.records(), TrainingSample.MOST);
      step.accept("model trained");
    }
    Dataset<Row> pairs = linkage.pairs(model, request.leastWeight());
    if (request.clusters() != null) {
      pairs = pairs.persist(StorageLevel.MEMORY_AND_DISK());
    }
    var out = new OutFiles(spark.sparkContext().hadoopConfiguration(), survey.numeric());
    out.pairs(pairs, request.out());
    step.accept(told("%,d pairs compared, %,d written", linkage.compared(), linkage.kept()));
    if (request.clusters() != null) {
      out.clusters(
          linkage.clusters(pairs, request.sureWeight(), JoinedHere.FEW), request.clusters());
      step.accept("clusters written");
      pairs.unpersist();
    }
    linkage.files().packed().unpersist();
  }

  private static String told(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  private static SparkSession session(LinkRequest request) {
    String master = request.master();
    if (master == null) {
      master = System.getProperty("spark.master", "local[*]");
    }
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("breakwater link")
            .master(master)
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.session.timeZone", "UTC")
            // workers would ask here for every class they do not find at once
            .config("spark.sql.artifact.isolation.enabled", "false");
    if (master.startsWith("local")) {
      builder
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "localhost")
          .config("spark.driver.bindAddress", "127.0.0.1");
    } else {
      builder.config("spark.jars", jars());
    }
    request.settings().forEach(builder::config);
    return builder.getOrCreate();
  }

  /** The jars that workers fetch from here. */
  private static String jars() {
    var jars = new ArrayList<Path>();
    for (Class<?> ours : OURS) {
      try {
        jars.add(Path.of(ours.getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return jars.stream()
        .filter(Files::isRegularFile)
        .map(Path::toString)
        .collect(Collectors.joining(","));
  }

  /** The fault that a worker met, as it would be told had it been met here. */
  private static RuntimeException told(Exception fault, boolean stopped) throws IOException {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof TableFault || cause instanceof ModelRefused) {
        return (RuntimeException) cause;
      }
    }
    if (fault instanceof IOException io) {
      throw io;
    }
    if (stopped) {
      return new TableFault(
          "Spark ended before the work was done; its master and workers tell why");
    }
    if (fault instanceof SparkException) {
      return new TableFault("Spark could not do it: " + fault.getMessage(), fault);
    }
    return fault instanceof RuntimeException other ? other : new IllegalStateException(fault);
  }
}
