package org.breakwater.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.breakwater.returns.Shared;
import org.breakwater.returns.command.Returns;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.RuleSet;
import org.breakwater.returns.tables.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Reading, writing and checking whole returns. */
class Ssda903Tests {

  private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
  private static final String EPISODES =
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
          + "URN\n";

  @TempDir Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void small() throws IOException {
    file("now/a.csv", HEADER + "K1,F,03/07/2012,WBRI,UN5,0,\nK2,M,05/08/2011,BCRB,UN5,,\n");
    file(
        "now/b.csv",
        EPISODES
            + "K1,01/05/2026,s,C2,N1,U1,PR1,,,,AA1 1AA,BB1 1BB,1234567\n"
            + "K2,01/05/2026,S,C2,N1,X9,PR1,,,,AA1 1AA,,1234567\n");
    file("now/c.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nK1,03/07/2012,01/06/2026,PN1\n");
    file("now/d.csv", "CHILD,SEX,DOB,DUC\nK2,M,05/08/2011,\n");
    file("now/e.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END\nK2,05/08/2011,M,02/06/2026,\n");
    file(
        "now/f.csv",
        "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\nK1,03/07/2012,Z1,,\nK2,05/08/2011,Z1,,\n");
  }

  private Outcome check(Ssda903.Source source) throws IOException {
    return Ssda903.read(source).check(n -> {});
  }

  private static Ssda903.Source year(Path now, Path last) {
    return new Ssda903.Source(now, last, null, null, null, 2027);
  }

  private static List<Finding> of(Outcome outcome, String code) {
    return outcome.findings().stream().filter(f -> f.rule().code().equals(code)).toList();
  }

  @Test
  void findingSaysFileLineChildFieldAndValue() throws IOException {
    small();
    Outcome outcome = check(Ssda903.Source.of(folder.resolve("now")));
    assertThat(outcome.notRun()).isEmpty();
    assertThat(outcome.children()).isEqualTo(2);
    Finding finding = of(outcome, "146").getFirst();
    assertThat(finding.child()).isEqualTo("K2");
    assertThat(finding.first().spot().file()).isEqualTo("b.csv");
    assertThat(finding.first().line()).isEqualTo(3);
    assertThat(finding.first().field()).isEqualTo("PLACE");
    assertThat(finding.first().value()).isEqualTo("X9");
    // lower case is read as capitals
    assertThat(of(outcome, "143")).isEmpty();
  }

  @Test
  void ruleThatLacksAFileIsSaidToBeUncheckedAndNeverPassed() throws IOException {
    small();
    file("now/notes.csv", "CHILD,REMARK\nK1,x\n");
    Outcome outcome = check(Ssda903.Source.of(folder.resolve("now")));
    assertThat(outcome.notes())
        .anyMatch(n -> n.contains("last year's Episodes") && n.contains("502"));
    assertThat(outcome.notes()).anyMatch(n -> n.contains("--postcodes") && n.contains("169"));
    assertThat(outcome.notes()).anyMatch(n -> n.startsWith("notes.csv was not read"));
    assertThat(outcome.rules()).noneMatch(r -> r.code().equals("502"));
    Outcome both = check(year(folder.resolve("now"), folder.resolve("now")));
    assertThat(both.rules()).anyMatch(r -> r.code().equals("502"));
  }

  @Test
  void placementIsWorkedOutFromThePostcodeFile() throws IOException {
    small();
    file(
        "pc.csv",
        "pcds,oseast1m,osnrth1m,laua\nAA1 1AA,500000,200000,E1\nBB1 1BB,500000,216093,E2\n");
    Outcome outcome =
        check(
            new Ssda903.Source(
                folder.resolve("now"), null, folder.resolve("pc.csv"), null, null, 2027));
    // K1 lives ten miles off in E2, so own provision (U1) is excused; K2 has no placement postcode
    assertThat(of(outcome, "169")).extracting(Finding::child).containsExactly("K2");
    assertThat(of(outcome, "454")).isEmpty();
    assertThat(outcome.notes()).anyMatch(n -> n.contains("the return of E1"));
    assertThat(
            new Postcodes(
                    Map.of(
                        "AA11AA", new Postcodes.Point("E1", 500000, 200000),
                        "BB11BB", new Postcodes.Point("E2", 500000, 216093)))
                .miles("aa1 1aa", "BB11BB"))
        .isEqualTo("10.0");
  }

  @Test
  void csvIsWrittenAsItWasRead() throws IOException {
    small();
    again(folder.resolve("now"));
  }

  @Test
  void whatTheFormDoesNotKnowIsToldWithItsLineAndFailsTheSchemaToo() throws Exception {
    small();
    Ssda903 read = Ssda903.read(Ssda903.Source.of(folder.resolve("now")));
    assertThat(read.writeXml(folder.resolve("one.xml"))).isZero();
    String good = Files.readString(folder.resolve("one.xml"));
    assertThat(faults(good)).isEmpty();
    assertThat(formNotes("one.xml")).isEmpty();

    String strange = good.replaceFirst("</EPISODE>", "<WEATHER>fair</WEATHER></EPISODE>");
    file("strange.xml", strange);
    assertThat(faults(strange)).isNotEmpty();
    assertThat(formNotes("strange.xml"))
        .singleElement()
        .asString()
        .matches(".*WEATHER in EPISODE.*\\(line \\d+; 1 in all\\).*");

    // a known element in a place where it says nothing
    String misplaced = good.replaceFirst("<HEADER>", "<DECOM>01/05/2026</DECOM><HEADER>");
    file("misplaced.xml", misplaced);
    assertThat(faults(misplaced)).isNotEmpty();
    assertThat(formNotes("misplaced.xml")).hasSize(1);
  }

  @Test
  void whatTheSampleIsWrittenAsPassesTheSchema() throws Exception {
    var to = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    String many = folder.resolve("many").toString();
    assertThat(Returns.run(List.of("sample", "ssda903", many), to, to).code()).isZero();
    Ssda903 read = Ssda903.read(Ssda903.Source.of(folder.resolve("many")));
    read.writeXml(folder.resolve("many.xml"));
    assertThat(faults(Files.readString(folder.resolve("many.xml")))).isEmpty();
  }

  private List<String> formNotes(String name) throws IOException {
    return check(Ssda903.Source.of(folder.resolve(name))).notes().stream()
        .filter(note -> note.contains("the form does not know"))
        .toList();
  }

  private static List<String> faults(String xml) throws Exception {
    var faults = new ArrayList<String>();
    var validator =
        SchemaFactory.newDefaultInstance()
            .newSchema(new StreamSource(new StringReader(Ssda903Schema.xsd())))
            .newValidator();
    try {
      validator.validate(new StreamSource(new StringReader(xml)));
    } catch (SAXException e) {
      faults.add(e.getMessage());
    }
    return faults;
  }

  @Test
  void xmlIsWrittenAsItWasRead() throws IOException {
    small();
    Ssda903 read = Ssda903.read(Ssda903.Source.of(folder.resolve("now")));
    assertThat(read.writeXml(folder.resolve("one.xml"))).isZero();
    Ssda903 second = Ssda903.read(Ssda903.Source.of(folder.resolve("one.xml")));
    second.writeXml(folder.resolve("two.xml"));
    assertThat(folder.resolve("two.xml")).hasSameBinaryContentAs(folder.resolve("one.xml"));
    Outcome outcome = second.check(n -> {});
    assertThat(of(outcome, "146").getFirst().first().line()).isGreaterThan(20);
    assertThat(of(outcome, "105")).extracting(Finding::child).containsExactly("K1");
  }

  @Test
  void hostileXmlIsRefused() throws IOException {
    file(
        "x.xml",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hosts'>]><EXPSSDA903>&b;</EXPSSDA903>");
    assertThatThrownBy(() -> Ssda903.read(Ssda903.Source.of(folder.resolve("x.xml"))))
        .isInstanceOf(FileRefused.class);
    file("y.xml", "<EXPSSDA903>" + "<CHILD>".repeat(20));
    assertThatThrownBy(() -> Ssda903.read(Ssda903.Source.of(folder.resolve("y.xml"))))
        .hasMessageContaining("nested too deeply");
    file("z.xml", "<Message/>");
    assertThatThrownBy(() -> Ssda903.read(Ssda903.Source.of(folder.resolve("z.xml"))))
        .hasMessageContaining("begins with Message");
  }

  @Test
  void commandEndsWithItsExitCode() throws IOException {
    small();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    String now = folder.resolve("now").toString();
    assertThat(Returns.run(List.of("validate", "ssda903", now, "--year", "2027"), to, to).code())
        .isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("SSDA903 2026/27: 2 children");
    assertThat(Returns.run(List.of("validate", "ssda903", now + "/none"), to, to).code())
        .isEqualTo(2);
    assertThat(Returns.run(List.of("rules", "ssda903", "--explain", "SW12STG2"), to, to).code())
        .isZero();
  }

  @Test
  void oneChildIsCheckedWhileItIsTyped() {
    List<Long> times = new ArrayList<>();
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      long from = System.nanoTime();
      RuleSet.Live live =
          new OneChild(2027)
              .now("Header", Map.of("CHILD", "K1", "SEX", "F", "DOB", "03/07/2012", "UPN", "UN5"))
              .now("Episodes", Map.of("CHILD", "K1", "DECOM", "01/05/2026", "RNE", "S", "LS", "C2"))
              .now("Episodes", Map.of("CHILD", "K1", "DECOM", "01/06/2026", "RNE", "P", "LS", "C2"))
              .now("Reviews", Map.of("CHILD", "K1", "DOB", "03/07/2012", "REVIEW", "01/06/2026"))
              .check();
      times.add(System.nanoTime() - from);
      assertThat(live.notRun()).isEmpty();
      found.addAll(live.findings());
    }
    assertThat(found).anyMatch(f -> f.rule().code().equals("103"));
    long median = times.subList(1000, 3000).stream().sorted().toList().get(1000);
    System.out.printf("One child against the rules, in memory: median %d µs%n", median / 1000);
    assertThat(median).isLessThan(10_000_000);
  }

  @Test
  void fixtureOfTheSectorIsReadCheckedAndWrittenAgain() throws IOException {
    Path fixture = Shared.of("fixtures/ssda903");
    long from = System.nanoTime();
    Outcome outcome = check(new Ssda903.Source(fixture, fixture, null, null, null, 2018));
    System.out.printf(
        "The fixture, two years: %d children, %d rules, %d findings in %d ms%n",
        outcome.children(),
        outcome.rules().size(),
        outcome.findings().size(),
        (System.nanoTime() - from) / 1_000_000);
    assertThat(outcome.notRun()).isEmpty();
    assertThat(outcome.children()).isGreaterThan(2600);
    again(fixture);
    Ssda903 xml = Ssda903.read(Ssda903.Source.of(fixture.resolve("fake_903.xml")));
    assertThat(xml.check(n -> {}).notRun()).isEmpty();
    xml.writeXml(folder.resolve("one.xml"));
    Ssda903.read(Ssda903.Source.of(folder.resolve("one.xml"))).writeXml(folder.resolve("two.xml"));
    assertThat(folder.resolve("two.xml")).hasSameBinaryContentAs(folder.resolve("one.xml"));
  }

  private void again(Path source) throws IOException {
    Ssda903.read(Ssda903.Source.of(source)).writeCsv(folder.resolve("one"));
    Ssda903.read(Ssda903.Source.of(folder.resolve("one"))).writeCsv(folder.resolve("two"));
    assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
  }

  private static Map<String, String> contents(Path of) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(of)) {
      for (Path file : files.toList()) {
        all.put(file.getFileName().toString(), Arrays.toString(Files.readAllBytes(file)));
      }
    }
    assertThat(all).isNotEmpty();
    return all;
  }
}
