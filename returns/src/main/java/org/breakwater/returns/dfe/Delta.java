package org.breakwater.returns.dfe;

import static java.lang.Boolean.TRUE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.breakwater.returns.dfe.CscChild.Adoption;
import org.breakwater.returns.dfe.CscChild.Block;
import org.breakwater.returns.dfe.CscChild.CareLeavers;
import org.breakwater.returns.dfe.CscChild.ChildAndFamilyAssessment;
import org.breakwater.returns.dfe.CscChild.ChildDetails;
import org.breakwater.returns.dfe.CscChild.ChildInNeedPlan;
import org.breakwater.returns.dfe.CscChild.ChildProtectionPlan;
import org.breakwater.returns.dfe.CscChild.HealthAndWellbeing;
import org.breakwater.returns.dfe.CscChild.LookedAfterPlacement;
import org.breakwater.returns.dfe.CscChild.Section47Assessment;
import org.breakwater.returns.dfe.CscChild.SocialCareEpisode;
import org.jspecify.annotations.Nullable;

/**
 * What the Department must be told so that what it holds of a child becomes what the authority
 * holds. A part that changed is sent whole, so that it is right whether the Department merges or
 * replaces; a part that did not change is left out; a part that is gone is purged by its id.
 */
public final class Delta {

  private Delta() {}

  /**
   * @param previous what the Department holds; null if it has never heard of the child
   * @param current what the authority holds; null if it holds nothing any more
   * @return what to send; empty when nothing changed in meaning
   */
  public static Optional<CscChild> between(
      @Nullable CscChild previous, @Nullable CscChild current) {
    CscChild held = known(previous);
    CscChild now = known(current);
    if (now == null) {
      return held == null ? Optional.empty() : Optional.of(purge(held));
    }
    if (held == null) {
      return Optional.of(clean(now));
    }
    if (!held.laChildId().equals(now.laChildId())) {
      throw new IllegalArgumentException("two children are not one: the ids differ");
    }
    ChildDetails details =
        one(
            live(held.childDetails(), ChildDetails::purge),
            live(now.childDetails(), ChildDetails::purge),
            new ChildDetails(
                null, null, null, null, null, null, null, null, null, null, null, null, null,
                true));
    HealthAndWellbeing health =
        one(
            live(held.healthAndWellbeing(), HealthAndWellbeing::purge),
            live(now.healthAndWellbeing(), HealthAndWellbeing::purge),
            new HealthAndWellbeing(null, true));
    List<SocialCareEpisode> episodes =
        episodes(held.socialCareEpisodes(), now.socialCareEpisodes());
    boolean idChanged = now.misChildId() != null && !now.misChildId().equals(held.misChildId());
    if (details == null && health == null && episodes == null && !idChanged) {
      return Optional.empty();
    }
    return Optional.of(
        new CscChild(now.laChildId(), now.misChildId(), details, health, episodes, null));
  }

  /** A child marked as deleted is one that is not there. */
  private static @Nullable CscChild known(@Nullable CscChild child) {
    return child == null || TRUE.equals(child.purge()) ? null : child;
  }

  /** What deletes everything the Department holds of a child. */
  private static CscChild purge(CscChild previous) {
    return new CscChild(previous.laChildId(), previous.misChildId(), null, null, null, true);
  }

  /** The child as first sent: whole, without what is marked as deleted already. */
  private static CscChild clean(CscChild child) {
    List<SocialCareEpisode> episodes = episodes(null, child.socialCareEpisodes());
    return new CscChild(
        child.laChildId(),
        child.misChildId(),
        live(child.childDetails(), ChildDetails::purge),
        live(child.healthAndWellbeing(), HealthAndWellbeing::purge),
        episodes,
        child.purge());
  }

  private static <T> @Nullable T live(@Nullable T block, Function<T, @Nullable Boolean> purge) {
    return block == null || TRUE.equals(purge.apply(block)) || Meaning.nothing(block)
        ? null
        : block;
  }

  private static <T> @Nullable T one(@Nullable T before, @Nullable T now, T purge) {
    if (now == null) {
      return before == null ? null : purge;
    }
    return before != null && Meaning.same(before, now) ? null : now;
  }

  private static @Nullable List<SocialCareEpisode> episodes(
      @Nullable List<SocialCareEpisode> before, @Nullable List<SocialCareEpisode> now) {
    Map<String, SocialCareEpisode> was = new LinkedHashMap<>();
    for (SocialCareEpisode episode : before == null ? List.<SocialCareEpisode>of() : before) {
      if (!TRUE.equals(episode.purge())) {
        was.put(episode.socialCareEpisodeId(), episode);
      }
    }
    List<SocialCareEpisode> changed = new ArrayList<>();
    for (SocialCareEpisode episode : now == null ? List.<SocialCareEpisode>of() : now) {
      if (TRUE.equals(episode.purge())) {
        continue; // treated as gone: purged below when the Department holds it
      }
      SocialCareEpisode earlier = was.remove(episode.socialCareEpisodeId());
      SocialCareEpisode difference = episode(earlier, episode);
      if (difference != null) {
        changed.add(difference);
      }
    }
    was.keySet().forEach(id -> changed.add(emptyEpisode(id, true)));
    return changed.isEmpty() ? null : changed;
  }

  private static @Nullable SocialCareEpisode episode(
      @Nullable SocialCareEpisode before, SocialCareEpisode now) {
    SocialCareEpisode was = before == null ? emptyEpisode(now.socialCareEpisodeId(), null) : before;
    boolean own = before == null || !Meaning.same(was.bare(), now.bare());
    boolean workers =
        !Meaning.same(orNone(was.careWorkerDetails()), orNone(now.careWorkerDetails()));
    var assessments =
        blocks(
            was.childAndFamilyAssessments(),
            now.childAndFamilyAssessments(),
            id -> new ChildAndFamilyAssessment(id, null, null, null, true));
    var plans =
        blocks(
            was.childInNeedPlans(),
            now.childInNeedPlans(),
            id -> new ChildInNeedPlan(id, null, null, true));
    var enquiries =
        blocks(
            was.section47Assessments(),
            now.section47Assessments(),
            id -> new Section47Assessment(id, null, null, null, null, true));
    var protection =
        blocks(
            was.childProtectionPlans(),
            now.childProtectionPlans(),
            id -> new ChildProtectionPlan(id, null, null, true));
    var placements =
        blocks(
            was.childLookedAfterPlacements(),
            now.childLookedAfterPlacements(),
            id -> new LookedAfterPlacement(id, null, null, null, null, null, null, null, true));
    Adoption adoption =
        one(
            live(was.adoption(), Adoption::purge),
            live(now.adoption(), Adoption::purge),
            new Adoption(null, null, null, true));
    CareLeavers leavers =
        one(
            live(was.careLeavers(), CareLeavers::purge),
            live(now.careLeavers(), CareLeavers::purge),
            new CareLeavers(null, null, null, true));
    boolean parts =
        workers
            || assessments != null
            || plans != null
            || enquiries != null
            || protection != null
            || placements != null
            || adoption != null
            || leavers != null;
    if (!own && !parts) {
      return null;
    }
    SocialCareEpisode said = own ? now.bare() : emptyEpisode(now.socialCareEpisodeId(), null);
    return new SocialCareEpisode(
        said.socialCareEpisodeId(),
        said.referralDate(),
        said.referralSource(),
        said.referralNoFurtherActionFlag(),
        workers
            ? orNone(now.careWorkerDetails())
            : null, // they have no ids: the list is sent whole
        assessments,
        plans,
        enquiries,
        protection,
        placements,
        adoption,
        leavers,
        said.closureDate(),
        said.closureReason(),
        said.purge());
  }

  private static <B extends Block> @Nullable List<B> blocks(
      @Nullable List<B> before, @Nullable List<B> now, Function<String, B> purge) {
    Map<String, B> was = new LinkedHashMap<>();
    for (B block : orNone(before)) {
      if (!TRUE.equals(block.purge())) {
        was.put(block.id(), block);
      }
    }
    List<B> changed = new ArrayList<>();
    for (B block : orNone(now)) {
      if (TRUE.equals(block.purge())) {
        continue;
      }
      B earlier = was.remove(block.id());
      if (earlier == null || !Meaning.same(earlier, block)) {
        changed.add(block);
      }
    }
    was.keySet().forEach(id -> changed.add(purge.apply(id)));
    return changed.isEmpty() ? null : changed;
  }

  private static SocialCareEpisode emptyEpisode(String id, @Nullable Boolean purge) {
    return new SocialCareEpisode(
        id, null, null, null, null, null, null, null, null, null, null, null, null, null, purge);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
