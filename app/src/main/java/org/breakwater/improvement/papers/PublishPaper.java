package org.breakwater.improvement.papers;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/**
 * Puts a public version of the plan before the public, takes it back, and shows it to anybody. What
 * is shown is the paper as it was made: a later change of the plan does not change it.
 */
@Component
class PublishPaper {
  private final Access access;
  private final Papers papers;
  private final Publications publications;
  private final Directory directory;
  private final Clock clock;

  PublishPaper(
      Access access, Papers papers, Publications publications, Directory directory, Clock clock) {
    this.access = access;
    this.papers = papers;
    this.publications = publications;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * @throws Access.NotFound when there is no such paper, or it was not written for the public
   */
  void publish(Viewer viewer, UUID id, boolean shown) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    access.writing(
        viewer,
        () -> {
          Paper paper =
              papers
                  .find(viewer, id)
                  .filter(one -> one.kind().audience() == PaperKind.Audience.PUBLIC)
                  .orElseThrow(() -> access.notFound(viewer, Paper.ref(id), "public paper"));
          if (shown) {
            publications.publish(viewer, id, clock.instant());
          } else {
            publications.withdraw(viewer, id, clock.instant());
          }
          access.trace(
              viewer,
              Access.Act.SHARE,
              paper.ref(),
              shown ? "put before the public" : "taken back from the public");
        });
  }

  /** What anybody may read of a partnership: the newest version. */
  PaperPages.Public newest(int partnership) {
    Viewer reader = reader(partnership);
    return access.reading(
        reader,
        () -> {
          List<Publication> open = publications.open(reader);
          return open.isEmpty()
              ? new PaperPages.Public(partnership, name(reader), null, null, open)
              : page(reader, open.getFirst(), open);
        });
  }

  /**
   * One version anybody may read.
   *
   * @throws Access.NotFound when it was not published, or was taken back
   */
  PaperPages.Public one(int partnership, UUID id) {
    Viewer reader = reader(partnership);
    return access.reading(
        reader,
        () -> {
          List<Publication> open = publications.open(reader);
          return page(reader, find(open, id), open);
        });
  }

  /** Its PDF, with its title. */
  PaperPages.File pdf(int partnership, UUID id) {
    Viewer reader = reader(partnership);
    return access.reading(
        reader,
        () -> {
          Publication one = find(publications.open(reader), id);
          return new PaperPages.File(
              one.title(), papers.bytes(reader, id, true).orElseThrow(), "pdf");
        });
  }

  private PaperPages.Public page(Viewer reader, Publication one, List<Publication> open) {
    return new PaperPages.Public(
        reader.partnership().value(),
        name(reader),
        one,
        papers.find(reader, one.paper()).orElseThrow(),
        open);
  }

  private static Publication find(List<Publication> open, UUID id) {
    return open.stream()
        .filter(one -> one.paper().equals(id))
        .findFirst()
        .orElseThrow(() -> new Access.NotFound("published paper"));
  }

  private String name(Viewer reader) {
    return directory.partnershipName(reader.partnership());
  }

  /** Nobody is signed in: the application itself reads, of this partnership only. */
  private Viewer reader(int partnership) {
    PartnershipId id =
        directory.partnerships().stream()
            .filter(one -> one.value() == partnership)
            .findFirst()
            .orElseThrow(() -> new Access.NotFound("partnership"));
    return access.system(id, Role.SYSTEM_LOADER, Purpose.IMPROVEMENT);
  }
}
