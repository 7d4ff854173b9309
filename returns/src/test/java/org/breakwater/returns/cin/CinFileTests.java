package org.breakwater.returns.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.breakwater.returns.cin.sample.CinSample;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.tables.FileFault;
import org.breakwater.returns.tables.FileRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** Reading, writing and the schema, on files of our own. */
class CinFileTests {

  /** Everything a reader told. */
  static final class Told implements CinListener {
    @Nullable CinChild header;
    final List<CinChild> children = new ArrayList<>();
    final List<Finding> form = new ArrayList<>();

    @Override
    public void header(CinChild read) {
      header = read;
    }

    @Override
    public void child(CinChild child) {
      children.add(child);
    }

    @Override
    public void form(Finding finding) {
      form.add(finding);
    }

    byte[] written() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (CinWriter writer = new CinWriter(out)) {
        if (header != null) {
          writer.header(header);
        }
        for (CinChild child : children) {
          writer.child(child);
        }
      }
      return out.toByteArray();
    }
  }

  static Told read(String xml) {
    Told told = new Told();
    new CinReader("cin.xml", null, Map.of())
        .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), told);
    return told;
  }

  private static String sample(int children, double faults) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new CinSample(7, faults).write(children, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean passesSchema(int year, String xml) throws IOException, SAXException {
    Schema schema =
        SchemaFactory.newDefaultInstance()
            .newSchema(new StreamSource(new StringReader(CinSchema.of(year))));
    try {
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }

  private static final String ONE =
      """
      <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
      <ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source><LEA>301</LEA></Source></Header>
      <Children><Child><ChildIdentifiers><LAchildID>A1</LAchildID>
      <PersonBirthDate>2021-02-03</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
      <ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
      <CINdetails><CINreferralDate>2025-05-06</CINreferralDate><ReferralSource>6</ReferralSource>
      <PrimaryNeedCode>N1</PrimaryNeedCode>
      <Section47><S47ActualStartDate>2025-05-07</S47ActualStartDate><ICPCnotRequired>TRUE</ICPCnotRequired></Section47>
      <ReferralNFA>false</ReferralNFA>
      <ChildProtectionPlans><CPPstartDate>2025-05-20</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
      <LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>
      <Reviews><CPPreviewDate>2025-08-01</CPPreviewDate><CPPreviewDate>2026-01-15</CPPreviewDate></Reviews>
      </ChildProtectionPlans>
      <PreProceedingsandFGDM><PPStartDate>2025-09-09</PPStartDate><FGDMMeetingOffer>1</FGDMMeetingOffer></PreProceedingsandFGDM>
      </CINdetails></Child></Children></Message>
      """;

  @Test
  void everyValueKeepsItsLineAndEveryReviewIsRead() {
    Told told = read(ONE);
    assertThat(told.form).isEmpty();
    CinChild child = told.children.getFirst();
    assertThat(child.child()).isEqualTo("A1");
    assertThat(child.reviews()).hasSize(2);
    assertThat(child.reviews().get(1).held()).hasToString("2026-01-15");
    assertThat(child.reviews().get(1).id()).isEqualTo(child.protectionPlans().getFirst().id());
    assertThat(child.identifiers().getFirst().at("Sex").line()).isEqualTo(4);
    assertThat(child.enquiries().getFirst().conferenceNotRequired()).isTrue();
    assertThat(child.episodes().getFirst().wentFurther()).isTrue();
    assertThat(child.preProceedings()).hasSize(1);
    assertThat(child.census().reference()).hasToString("2026-03-31");
  }

  @Test
  void writeReadWriteIsByteEqual() throws IOException {
    byte[] once = read(ONE).written();
    assertThat(read(new String(once, StandardCharsets.UTF_8)).written()).isEqualTo(once);
    String sample = sample(300, 0.5);
    assertThat(new String(read(sample).written(), StandardCharsets.UTF_8)).isEqualTo(sample);
  }

  @Test
  void writesFlagsAsDigitsAndValuesAsGiven() throws IOException {
    String odd =
        ONE.replace("<LAchildID>A1", "<LAchildID>A&amp;1 &lt;é&gt;")
            .replace("2021-02-03", "3 Feb 2021");
    String written = new String(read(odd).written(), StandardCharsets.UTF_8);
    assertThat(written)
        .contains("<ReferralNFA>0<", "<ICPCnotRequired>1<", "A&amp;1 &lt;é&gt;", ">3 Feb 2021<");
  }

  @Test
  void theSampleIsOfTheFormAndPassesTheSchema() throws Exception {
    String xml = sample(500, 0);
    assertThat(read(xml).form).isEmpty();
    assertThat(passesSchema(2026, xml)).isTrue();
    assertThat(passesSchema(2026, ONE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FORM1 | <Sex>F</Sex>                     | <Sex>F</Sex><Shoe>9</Shoe>",
        "FORM2 | <Sex>F</Sex>                     | <Sex>F</Sex><UPN>A301200000001</UPN>",
        "FORM3 | <ICPCnotRequired>TRUE</ICPCnotRequired> | ''",
        "FORM3 | <ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics> | ''",
        "FORM4 | <ReferralSource>6</ReferralSource> | <ReferralSource>6</ReferralSource><ReferralSource>7</ReferralSource>",
        "FORM5 | 2021-02-03                       | 2021-02-30",
        "FORM5 | <Sex>F</Sex>                     | <Sex>F</Sex><PersonDeathDate/>",
        "FORM5 | <LEA>301</LEA>                   | <LEA>30</LEA>",
        "FORM6 | <Sex>F</Sex>                     | stray <Sex>F</Sex>",
        "FORM7 | <Sex>F</Sex>                     | <GenderCurrent>2</GenderCurrent><Sex>F</Sex>",
      })
  void whatDepartsFromTheFormIsToldAndFailsTheSchemaToo(String code, String from, String to)
      throws Exception {
    String xml = ONE.replace(from, to);
    Told told = read(xml);
    assertThat(told.form).extracting(f -> f.rule().code()).containsExactly(code);
    assertThat(told.form.getFirst().first().line()).isPositive();
    assertThat(told.children).hasSize(1);
    assertThat(passesSchema(2026, xml)).isFalse();
  }

  /**
   * Whatever is done to a file: if the reader says nothing of it and no rule would, it passes the
   * schema.
   */
  @Test
  void aFileTheReaderSaysNothingOfPassesTheSchema() throws Exception {
    String[] lines = sample(1, 0).split("\n");
    SplittableRandom random = new SplittableRandom(11);
    int silent = 0;
    for (int i = 0; i < 400; i++) {
      List<String> changed = new ArrayList<>(List.of(lines));
      int at = 2 + random.nextInt(lines.length - 4);
      switch (random.nextInt(3)) {
        case 0 -> changed.add(at, changed.get(at));
        case 1 ->
            changed.set(at, changed.get(at).replaceAll(">[^<]+<", ">" + random.nextInt(30) + "<"));
        default -> changed.set(at, changed.get(at).replaceAll(">[^<]+<", "><"));
      }
      String xml = String.join("\n", changed);
      Told told;
      try {
        told = read(xml);
      } catch (FileRefused e) {
        continue;
      }
      boolean quiet =
          told.form.isEmpty()
              && told.children.stream()
                  .allMatch(c ->
                      org.breakwater.returns.cin.rules.CinRules.of(2026)
                          .live(c)
                          .findings()
                          .isEmpty())
              && told.header != null
              && org.breakwater.returns.cin.rules.CinRules.of(2026)
                  .live(told.header)
                  .findings()
                  .isEmpty();
      if (quiet) {
        silent++;
        assertThat(passesSchema(2026, xml)).as(xml).isTrue();
      }
    }
    assertThat(silent).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"2017,1", "2024,2", "2022,0"})
  void olderFormsHaveGender(int year, String gender) throws Exception {
    String xml =
        ONE.replace("<Year>2026", "<Year>" + year)
            .replace("<Sex>F</Sex>", "<GenderCurrent>" + gender + "</GenderCurrent>");
    Told told = read(xml);
    assertThat(told.form).isEmpty();
    assertThat(told.children.getFirst().identifiers().getFirst().gender()).isEqualTo(gender);
    assertThat(passesSchema(year, xml)).isTrue();
    assertThat(read(ONE.replace("<Year>2026", "<Year>" + year)).form)
        .extracting(f -> f.rule().code())
        .containsExactly("FORM7");
  }

  @Test
  void hostileAndBrokenFilesAreRefusedWithTheirLine() {
    String entity =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE Message [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n"
            + ONE.replace("A1", "&a;");
    assertRefused(entity, FileFault.HOSTILE);
    assertRefused("<!DOCTYPE Message>\n" + ONE, FileFault.HOSTILE);
    assertRefused(ONE.replace("</Sex>", "</Six>"), FileFault.DAMAGED);
    assertRefused(ONE.substring(0, ONE.length() / 2), FileFault.DAMAGED);
    assertRefused(ONE.replace("A1", "A&nbsp;1"), FileFault.HOSTILE);
    assertRefused("", FileFault.DAMAGED);
    assertRefused("<Workforce/>", FileFault.WRONG_KIND);
    assertRefused(ONE.replace("A1", "A".repeat(5000)), FileFault.TOO_MANY);
    assertRefused(
        ONE.replace("<Sex>", "<x>".repeat(100) + "</x>".repeat(100) + "<Sex>"), FileFault.HOSTILE);
    assertRefused(
        ONE.replace("<Sex>", "<Disability>X</Disability>".repeat(100_001) + "<Sex>"),
        FileFault.TOO_MANY);
  }

  private static void assertRefused(String xml, FileFault fault) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOfSatisfying(
            FileRefused.class,
            e -> {
              assertThat(e.fault()).isEqualTo(fault);
              assertThat(e.reason()).contains("cin.xml");
            });
  }

  @Test
  void anEmptyReviewIsARowWithoutADate() {
    Told told =
        read(
            ONE.replace(
                "<CPPreviewDate>2025-08-01</CPPreviewDate><CPPreviewDate>2026-01-15</CPPreviewDate>",
                ""));
    assertThat(told.children.getFirst().reviews()).hasSize(1);
    assertThat(told.children.getFirst().reviews().getFirst().held()).isNull();
  }

  @Test
  void aFileWithoutAHeaderStillTellsOne() {
    Told told = read(ONE.replaceAll("(?s)<Header>.*</Header>", ""));
    assertThat(told.header).isNotNull();
    assertThat(told.header.headers().getFirst().reference()).isNull();
    assertThat(told.children).hasSize(1);
  }
}
