package org.breakwater.improvement.letters;

import java.io.IOException;
import java.util.List;

/** Letters nobody wrote about places that are not, in each shape inspectors have used. */
public final class InventedLetters {
  private static final String FILL =
      "Staff describe how this helps them, and leaders look at what changes for children every month"
          + " so that well-planned multi-agency decision-making follows. ";
  public static final List<String> STRENGTHS =
      List.of(
          "Leaders of Thornmere share one view of need. " + FILL + FILL.strip(),
          "Thornmere Police respond quickly when children are missing, and officers record what each"
              + " child says. "
              + FILL.repeat(3).strip(),
          "School nurses and health visitors know their families. " + FILL.repeat(3).strip(),
          "The youth offending team works closely with schools. " + FILL + FILL.strip());
  public static final List<String> IMPROVEMENTS =
      List.of(
          "Strategy meetings do not always include health. " + FILL + FILL.strip(),
          "Referrals from probation vary in quality. " + FILL.strip(),
          "Social workers do not always record a child's wishes, which is not in keeping with what"
              + " the partnership expects",
          "The partnership does not know whether audits change practice. " + FILL + FILL.strip(),
          "Too many children wait. " + FILL.strip());

  private InventedLetters() {}

  /** 2016 to 2020: prose, strengths, a box, improvements, a box, next steps; notes at the foot. */
  public static byte[] older() throws IOException {
    return older("");
  }

  public static byte[] older(String sign) throws IOException {
    try (PdfPages pages = new PdfPages(sign)) {
      opening(pages);
      pages.paragraph(71, FILL + FILL);
      pages.paragraph(71, "An audit by the board found:");
      pages.point(110, "plans that did not say who does what;");
      pages.point(110, "visits that were not recorded.");
      pages.heading(71, PdfPages.BOLD, 14, "Key Strengths");
      for (String strength : STRENGTHS) {
        pages.point(strength);
      }
      pages.note("2 A note at the foot of a page, which belongs to no finding.");
      box(pages, "Case study: highly effective practice");
      pages.heading(71, PdfPages.BOLD, 14, "Areas for improvement");
      pages.heading(71, PdfPages.BOLD, 12, "Leadership and management");
      for (String improvement : IMPROVEMENTS) {
        pages.point(improvement);
      }
      box(pages, "Case study: area for improvement");
      steps(pages, "The director of children's services", "Thornmere Council");
      return pages.bytes();
    }
  }

  /** As {@link #older()}, each finding a paragraph without a bullet. */
  public static byte[] withoutBullets() throws IOException {
    try (PdfPages pages = new PdfPages("")) {
      opening(pages);
      pages.heading(71, PdfPages.BOLD, 14, "Key strengths");
      for (String strength : STRENGTHS) {
        pages.paragraph(71, strength);
      }
      box(pages, "Case study: effective practice");
      pages.heading(71, PdfPages.BOLD, 14, "Areas for improvement");
      for (String improvement : IMPROVEMENTS) {
        pages.paragraph(71, improvement.endsWith(".") ? improvement : improvement + ".");
      }
      steps(pages, "The local authority", "The local authority");
      return pages.bytes();
    }
  }

  /** Since 2022: what needs to improve first, then strengths, then prose. */
  public static byte[] report(boolean strengthsInProse) throws IOException {
    try (PdfPages pages = new PdfPages("\u2022")) {
      pages.line("14 March 2025");
      pages.gap();
      pages.line("Ada Quill, Director of Children's Services, Fernhollow Council");
      pages.line("Dr Bo Marsh, Chief Nursing Officer at NHS Fernhollow and the Western Valleys");
      pages.line("Integrated Care Board");
      pages.line("Cy Drover QPM, Chief Constable, Fernhollow Police");
      pages.gap();
      pages.line("Dear Fernhollow Local Safeguarding Partnership");
      pages.heading(
          71, PdfPages.BOLD, 12, "Joint targeted area inspection of London Borough of Fernhollow");
      pages.paragraph(
          71,
          "This letter summarises the findings of the joint targeted area inspection (JTAI) of the"
              + " multi-agency response to serious youth violence in Fernhollow.");
      pages.paragraph(
          71,
          "This inspection took place from 27 January to 31 January 2025. It was carried out by"
              + " inspectors from Ofsted, the Care Quality Commission (CQC), His Majesty's"
              + " Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) and His Majesty's"
              + " Inspectorate of Probation (HMIP).");
      pages.heading(71, PdfPages.BOLD, 12, "Context");
      pages.paragraph(71, FILL);
      pages.heading(71, PdfPages.BOLD, 12, "Headline findings");
      pages.paragraph(71, FILL + FILL);
      pages.heading(71, PdfPages.BOLD, 12, "Areas for priority action");
      pages.point("How quickly children in custody are seen by a nurse.");
      pages.heading(71, PdfPages.BOLD, 12, "What needs to improve?");
      pages.point("How well police and health share what they know about exploitation.");
      pages.point("The timeliness of return home interviews.");
      pages.heading(71, PdfPages.BOLD, 12, "Strengths");
      if (strengthsInProse) {
        pages.paragraph(71, FILL + FILL);
        pages.paragraph(71, FILL);
      } else {
        pages.point("The depth of relationships between youth workers and children.");
        pages.point("The partnership's use of data.");
      }
      pages.heading(71, PdfPages.BOLD, 12, "Main findings");
      for (int i = 0; i < 12; i++) {
        pages.paragraph(71, FILL + FILL + FILL);
      }
      box(pages, "Practice study: area(s) for improvement");
      pages.heading(71, PdfPages.BOLD, 12, "Next steps");
      pages.paragraph(
          71,
          "We have determined that Fernhollow Council is the principal authority and should prepare a"
              + " written statement of proposed action responding to the findings outlined in this"
              + " letter.");
      pages.paragraph(
          71,
          "Fernhollow Council should send the written statement of action to"
              + " ProtectionOfChildren@ofsted.gov.uk by Friday 27 June 2025. This statement will"
              + " inform the lines of enquiry at any future activity.");
      pages.line("Yours sincerely");
      return pages.bytes();
    }
  }

  /** Minutes: nothing in it is a list of findings. */
  public static byte[] minutes() throws IOException {
    try (PdfPages pages = new PdfPages("\u2022")) {
      pages.line("2 April 2025");
      pages.heading(71, PdfPages.BOLD, 14, "Minutes of the improvement board");
      pages.paragraph(71, FILL + FILL);
      pages.heading(71, PdfPages.BOLD, 12, "Decisions");
      pages.point("The board thanked the inspectors.");
      pages.point("The strengths found by the inspection were noted.");
      pages.paragraph(71, FILL + FILL + FILL);
      return pages.bytes();
    }
  }

  private static void opening(PdfPages pages) throws IOException {
    pages.line("8 January 2020");
    pages.gap();
    pages.line("Ann Reed, Director of Children's Services, Thornmere Council");
    pages.line("Mr Ben Hale, Chief Officer, Thornmere CCG Ms Cath Lowe, Police and Crime");
    pages.line("Commissioner");
    pages.line("Dee Frost OBE, Chief Constable of Thornmere Police");
    pages.gap();
    pages.line("Dear local partnership");
    pages.title("Joint targeted area inspection of the multi-agency response to abuse and");
    pages.title("neglect in Thornmere");
    pages.gap();
    pages.paragraph(
        71,
        "Between 18 and 22 November, Ofsted, the Care Quality Commission (CQC), HMI Constabulary and"
            + " Fire & Rescue Services (HMICFRS) and HMI Probation (HMI Prob) carried out a joint"
            + " inspection of the multi-agency response to abuse and neglect in Thornmere. This"
            + " inspection included a 'deep dive' focus on the response to children's mental health.");
  }

  private static void box(PdfPages pages, String heading) throws IOException {
    pages.heading(96, PdfPages.BOLD, 12, heading);
    pages.paragraph(96, "Kit, who is not a real child, " + FILL);
    pages.paragraph(96, FILL);
  }

  private static void steps(PdfPages pages, String lead, String preparer) throws IOException {
    pages.heading(71, PdfPages.BOLD, 14, "Next steps");
    pages.paragraph(
        71,
        preparer
            + " should prepare a written statement of proposed action responding to the findings"
            + " outlined in this letter.");
    pages.paragraph(
        71,
        lead
            + " should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by"
            + " 16 April 2020. This statement will inform the lines of enquiry.");
    pages.line("Yours sincerely");
  }
}
