package org.breakwater.rules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What code may not do here, and what to do instead. */
@AnalyzeClasses(packages = "org.breakwater", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {
  private static final Set<String> WITHOUT_VIEWER =
      Set.of(
          "signIn",
          "accessibility",
          "error",
          "gallery",
          "shell",
          "token",
          // what was published is anybody's
          "published",
          "publishedFile");

  @ArchTest
  static final ArchRule timeIsGiven =
      noClasses()
          .should(
              callMethodWhere(
                  DescribedPredicate.describe(
                      "take the time or the zone from the machine",
                      (JavaMethodCall call) ->
                          (call.getName().equals("now")
                                  && call.getTargetOwner().getPackageName().equals("java.time")
                                  && call.getTarget().getRawParameterTypes().isEmpty())
                              || (call.getName().equals("systemDefault")
                                  && call.getTargetOwner().getName().equals("java.time.ZoneId"))
                              || (call.getName().equals("currentTimeMillis")
                                  && call.getTargetOwner().getName().equals("java.lang.System")))))
          .because(
              "a test must be able to say what time it is: take a java.time.Clock and pass a zone");

  @ArchTest
  static final ArchRule librariesAreWithoutSpring =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.breakwater.linkage..", "org.breakwater.returns..", "org.breakwater.synthetic..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..")
          .because(
              "the libraries are usable alone by anyone on the JVM: move what needs Spring into app/");

  @ArchTest
  static final ArchRule nobodySleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .because("a sleep is a guess: wait for the event, or schedule a task");

  @ArchTest
  static final ArchRule everyHandlerTakesAViewer =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .and()
          .areDeclaredInClassesThat()
          .areMetaAnnotatedWith(Controller.class)
          .should(takeAViewer())
          .because(
              "every read and write is somebody's, for a purpose: add a Viewer parameter and @ForPurpose");

  @ArchTest
  static final ArchRule facesTakeAViewer =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .haveNameMatching(
              "org\\.breakwater\\.(people\\.PersonIndex|timescales\\.Clocks|frontdoor\\.FrontDoor|sharing\\.SharingRecords)")
          .should(takeAViewer())
          .because("a face is asked by somebody, for a purpose: the viewer is its first parameter");

  @ArchTest
  static final ArchRule onlySharingSetsTheViewer =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.breakwater.sharing..", "org.breakwater.database..", "org.breakwater.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.transaction.support..",
              "org.springframework.transaction.annotation..")
          .because(
              "a transaction without a viewer sees nothing, or too much: use Access.reading and Access.writing");

  private static ArchCondition<JavaMethod> takeAViewer() {
    return new ArchCondition<>("take a Viewer") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean takes =
            method.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Viewer.class));
        if (!takes && !WITHOUT_VIEWER.contains(method.getName())) {
          events.add(
              SimpleConditionEvent.violated(method, method.getFullName() + " takes no Viewer"));
        }
      }
    };
  }
}
