package org.breakwater.returns.dfe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What the Department holds, as far as its receipts say, kept in a folder: one file a batch,
 * written before the batch is sent and renamed when its fate is known. A batch whose file still
 * says "sending" is in doubt: the power may have gone while it was on its way. The folder holds
 * personal data; keep it as you keep the extract itself.
 */
public final class Ledger implements AutoCloseable {

  /** What became of a batch. */
  public enum Fate {
    /** Written down before sending; if it stays so, nobody knows. */
    SENDING,
    /** The Department gave a receipt. */
    RECEIVED,
    /** The Department has not kept it, and it may be sent again. */
    NOT_KEPT
  }

  /**
   * One batch.
   *
   * @param at when it was written down
   * @param sent what was or would be sent
   * @param after the children as the authority held them, which the Department holds once the batch
   *     is received; a child that is gone is missing here
   */
  record Batch(Instant at, String receipt, List<CscChild> sent, List<CscChild> after) {}

  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Map<String, CscChild> held = new TreeMap<>();
  private final Map<String, String> inDoubt = new TreeMap<>();
  private int last;

  private Ledger(Path folder, FileChannel lockFile, FileLock lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Opens the folder, made if it is not there, and keeps others out until closed.
   *
   * @throws IOException when it cannot be read or another run is using it
   */
  public static Ledger open(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IOException("another run is sending from " + folder);
    }
    Ledger ledger = new Ledger(folder, channel, lock);
    try {
      ledger.load();
    } catch (IOException | RuntimeException e) {
      ledger.close();
      throw e;
    }
    return ledger;
  }

  private void load() throws IOException {
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      last = Math.max(last, Integer.parseInt(name.substring(0, 6)));
      Batch batch = read(file);
      switch (fate(name)) {
        case RECEIVED -> keep(batch);
        case SENDING -> {
          // the power may have gone between the receipt and the clearing away
          if (!Files.exists(named(file, Fate.RECEIVED))) {
            batch.sent().forEach(child -> inDoubt.put(child.laChildId(), name));
          }
        }
        case NOT_KEPT -> {}
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(p ->
              String.valueOf(p.getFileName())
                  .matches("\\d{6}\\.(SENDING|RECEIVED|NOT_KEPT)\\.json"))
          .sorted()
          .toList();
    }
  }

  private static Fate fate(String name) {
    return Fate.valueOf(name.substring(7, name.length() - 5));
  }

  private static Batch read(Path file) throws IOException {
    try {
      return Payloads.JSON.readValue(Files.readAllBytes(file), Batch.class);
    } catch (JacksonException e) {
      throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
  }

  private void keep(Batch batch) {
    batch.sent().forEach(child -> held.remove(child.laChildId()));
    batch.after().forEach(child -> held.put(child.laChildId(), child));
  }

  /** What the Department holds of a child; null when it was never sent, or purged. */
  @Nullable CscChild held(String laChildId) {
    return held.get(laChildId);
  }

  /** Ids of all children the Department holds. */
  List<String> heldIds() {
    return List.copyOf(held.keySet());
  }

  /** Children of a batch of which nobody knows whether it was kept, with the batch's file. */
  public Map<String, String> inDoubt() {
    return Map.copyOf(inDoubt);
  }

  boolean isInDoubt(String laChildId) {
    return inDoubt.containsKey(laChildId);
  }

  /** Writes a batch down, on the disk, before it is sent. */
  Path sending(Instant at, List<CscChild> sent, List<CscChild> after) throws IOException {
    last++;
    Path file = folder.resolve("%06d.%s.json".formatted(last, Fate.SENDING));
    write(file, new Batch(at, "", sent, after));
    return file;
  }

  /** The Department has it. */
  void received(Path sending, String receipt) throws IOException {
    Batch batch = read(sending);
    Batch known = new Batch(batch.at(), receipt, batch.sent(), batch.after());
    write(named(sending, Fate.RECEIVED), known);
    Files.deleteIfExists(sending);
    forget(batch);
    keep(known);
  }

  /** The Department has not got it. */
  void notKept(Path sending) throws IOException {
    Batch batch = read(sending);
    Files.move(sending, named(sending, Fate.NOT_KEPT), StandardCopyOption.ATOMIC_MOVE);
    forget(batch);
  }

  /** Nobody knows: its children wait until somebody finds out. */
  void doubtful(Path sending) throws IOException {
    String name = String.valueOf(sending.getFileName());
    read(sending).sent().forEach(child -> inDoubt.put(child.laChildId(), name));
  }

  /**
   * Somebody found out what became of the batches in doubt.
   *
   * @param received whether the Department has them; if not, they are sent again with the next run
   * @return how many batches there were
   */
  public int settle(boolean received) throws IOException {
    List<String> names = inDoubt.values().stream().distinct().sorted().toList();
    for (String name : names) {
      Path file = folder.resolve(name);
      if (received) {
        received(file, "said by a person");
      } else {
        notKept(file);
      }
    }
    return names.size();
  }

  private void forget(Batch batch) {
    batch.sent().forEach(child -> inDoubt.remove(child.laChildId()));
  }

  private static Path named(Path sending, Fate fate) {
    String number = String.valueOf(sending.getFileName()).substring(0, 6);
    return sending.resolveSibling(number + "." + fate + ".json");
  }

  /** Whole or not at all, and on the disk before it returns. */
  private static void write(Path file, Batch batch) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    byte[] json = Payloads.JSON.writeValueAsString(batch).getBytes(StandardCharsets.UTF_8);
    try (FileChannel out =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(json);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    lock.release();
    lockFile.close();
  }

  /** How many batches were kept, with their receipts, first sent first. */
  public List<String> receipts() throws IOException {
    List<String> receipts = new ArrayList<>();
    for (Path file : files()) {
      if (fate(String.valueOf(file.getFileName())) == Fate.RECEIVED) {
        receipts.add(read(file).receipt());
      }
    }
    return receipts;
  }
}
