package org.breakwater.improvement.letters;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.SourceKind;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of letters being checked. Call inside {@code Access}. */
@Component
public class Letters {
  private final JdbcClient jdbc;

  Letters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Viewer viewer, KeptLetter letter, String sha256, List<PageKept> pages) {
    jdbc.sql(
            """
            insert into improvement.letter
              (partnership_id, id, organisation_id, name, sha256, pages, paged, pictured, known, doubts, received_on,
               kind, title, area, by_name, by_staff_id, at)
            values (:partnership, :id, :organisation, :name, :sha256, :pages, :paged, :pictured, :known, :doubts,
               :received, :kind, :title, :area, :byName, :by, :at)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", letter.id())
        .param("organisation", viewer.organisation().value())
        .param("name", letter.name())
        .param("sha256", sha256)
        .param("pages", letter.pages())
        .param("paged", letter.paged())
        .param("pictured", letter.pictured())
        .param("known", letter.known())
        .param("doubts", letter.doubts().toArray(String[]::new))
        .param("received", letter.received())
        .param("kind", letter.head().kind().name())
        .param("title", letter.head().title())
        .param("area", letter.head().area())
        .param("byName", viewer.name())
        .param("by", viewer.staff().value())
        .param("at", Timestamp.from(letter.at()))
        .update();
    head(viewer, letter.id(), letter.head());
    for (PageKept page : pages) {
      jdbc.sql(
              """
              insert into improvement.letter_page (partnership_id, letter_id, number, words, picture)
              values (:partnership, :letter, :number, :words, :picture)
              """)
          .param("partnership", viewer.partnership().value())
          .param("letter", letter.id())
          .param("number", page.number())
          .param("words", page.words())
          .param("picture", page.picture())
          .update();
    }
  }

  /** A page as given: its words, and a picture of it where there is one. */
  record PageKept(int number, String words, byte @Nullable [] picture) {}

  /** Writes the head as a person corrected it. */
  public void head(Viewer viewer, UUID id, Letter head) {
    jdbc.sql(
            """
            update improvement.letter set
              kind = :kind, title = :title, area = :area, theme = :theme, dated = :dated, received_on = :received,
              fieldwork_from = :from, fieldwork_to = :to, inspectorates = :inspectorates, addressees = :addressees,
              statement_due = :due, statement_lead = :lead, statement_prepared_by = :preparedBy,
              statement_recipient = :recipient, version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("kind", head.kind().name())
        .param("title", head.title())
        .param("area", head.area())
        .param("theme", head.theme())
        .param("dated", head.dated())
        .param("received", head.receivedOn())
        .param("from", head.fieldworkFrom())
        .param("to", head.fieldworkTo())
        .param("inspectorates", head.inspectorates().toArray(String[]::new))
        .param("addressees", head.addressees().toArray(String[]::new))
        .param("due", head.statementDue())
        .param("lead", head.statementLead())
        .param("preparedBy", head.statementPreparedBy())
        .param("recipient", head.statementRecipient())
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .update();
  }

  public Optional<KeptLetter> find(Viewer viewer, UUID id) {
    return jdbc.sql(
            "select * from improvement.letter where partnership_id = :partnership and id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query((row, n) -> letter(row))
        .optional();
  }

  /** The same, held until the transaction ends: two people do not change it at once. */
  public Optional<KeptLetter> held(Viewer viewer, UUID id) {
    return jdbc.sql(
            "select * from improvement.letter where partnership_id = :partnership and id = :id for update")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query((row, n) -> letter(row))
        .optional();
  }

  /** Newest first. */
  List<KeptLetter> newest(Viewer viewer, int limit) {
    return jdbc.sql(
            """
            select * from improvement.letter
            where partnership_id = :partnership and state <> 'DISCARDED' order by at desc, id desc limit :limit
            """)
        .param("partnership", viewer.partnership().value())
        .param("limit", limit)
        .query((row, n) -> letter(row))
        .list();
  }

  /** The same file, being checked or accepted already. */
  Optional<UUID> givenBefore(Viewer viewer, String sha256) {
    return jdbc.sql(
            """
            select id from improvement.letter
            where partnership_id = :partnership and sha256 = :sha256 and state <> 'DISCARDED' order by at limit 1
            """)
        .param("partnership", viewer.partnership().value())
        .param("sha256", sha256)
        .query((row, n) -> row.getObject("id", UUID.class))
        .optional();
  }

  public String words(Viewer viewer, UUID letter, int page) {
    return jdbc.sql(
            """
            select words from improvement.letter_page
            where partnership_id = :partnership and letter_id = :letter and number = :page
            """)
        .param("partnership", viewer.partnership().value())
        .param("letter", letter)
        .param("page", page)
        .query((row, n) -> row.getString("words"))
        .optional()
        .orElse("");
  }

  public Optional<byte[]> picture(Viewer viewer, UUID letter, int page) {
    return jdbc.sql(
            """
            select picture from improvement.letter_page
            where partnership_id = :partnership and letter_id = :letter and number = :page and picture is not null
            """)
        .param("partnership", viewer.partnership().value())
        .param("letter", letter)
        .param("page", page)
        .query((row, n) -> row.getBytes("picture"))
        .optional();
  }

  public List<KeptFinding> findings(Viewer viewer, UUID letter) {
    return jdbc.sql(
            """
            select * from improvement.letter_finding
            where partnership_id = :partnership and letter_id = :letter order by position
            """)
        .param("partnership", viewer.partnership().value())
        .param("letter", letter)
        .query((row, n) -> finding(row))
        .list();
  }

  /** Writes all findings of a letter, in this order, in place of those that stood. */
  public void findings(Viewer viewer, UUID letter, List<KeptFinding> findings) {
    jdbc.sql(
            "delete from improvement.letter_finding where partnership_id = :partnership and letter_id = :letter")
        .param("partnership", viewer.partnership().value())
        .param("letter", letter)
        .update();
    int position = 0;
    for (KeptFinding one : findings) {
      FindingKind kind = one.kind();
      jdbc.sql(
              """
              insert into improvement.letter_finding
                (partnership_id, letter_id, id, position, kind, words, page, section, agencies, because, by_hand)
              values (:partnership, :letter, :id, :position, :kind, :words, :page, :section, :agencies, :because, :byHand)
              """)
          .param("partnership", viewer.partnership().value())
          .param("letter", letter)
          .param("id", one.id())
          .param("position", ++position)
          .param("kind", kind == null ? null : kind.name())
          .param("words", one.words())
          .param("page", one.page())
          .param("section", one.section())
          .param("agencies", one.agencies().toArray(String[]::new))
          .param("because", one.because())
          .param("byHand", one.byHand())
          .update();
    }
  }

  /** Records that pages were confirmed, or that one must be looked at again. */
  public void checked(Viewer viewer, UUID letter, List<Integer> pages) {
    jdbc.sql(
            """
            update improvement.letter set checked = :pages, version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("pages", pages.toArray(Integer[]::new))
        .param("partnership", viewer.partnership().value())
        .param("id", letter)
        .update();
  }

  public void became(Viewer viewer, UUID letter, String state, @Nullable UUID source) {
    jdbc.sql(
            """
            update improvement.letter set state = :state, source_id = :source, version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("state", state)
        .param("source", source)
        .param("partnership", viewer.partnership().value())
        .param("id", letter)
        .update();
  }

  private static KeptLetter letter(ResultSet row) throws SQLException {
    Letter head =
        new Letter(
            SourceKind.valueOf(row.getString("kind")),
            row.getString("title"),
            row.getString("area"),
            row.getString("theme"),
            row.getObject("dated", LocalDate.class),
            row.getObject("received_on", LocalDate.class),
            row.getObject("fieldwork_from", LocalDate.class),
            row.getObject("fieldwork_to", LocalDate.class),
            texts(row.getArray("inspectorates")),
            texts(row.getArray("addressees")),
            row.getObject("statement_due", LocalDate.class),
            row.getString("statement_lead"),
            row.getString("statement_prepared_by"),
            row.getString("statement_recipient"));
    Instant at = row.getTimestamp("at").toInstant();
    return new KeptLetter(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getInt("pages"),
        row.getBoolean("paged"),
        row.getBoolean("pictured"),
        row.getBoolean("known"),
        head,
        texts(row.getArray("doubts")),
        new HashSet<>(Arrays.asList((Integer[]) row.getArray("checked").getArray())),
        row.getString("state"),
        row.getObject("source_id", UUID.class),
        row.getString("by_name"),
        at,
        row.getInt("version"));
  }

  private static KeptFinding finding(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new KeptFinding(
        row.getObject("id", UUID.class),
        row.getInt("position"),
        kind == null ? null : FindingKind.valueOf(kind),
        row.getString("words"),
        row.getObject("page", Integer.class),
        row.getString("section"),
        texts(row.getArray("agencies")),
        row.getString("because"),
        row.getBoolean("by_hand"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
