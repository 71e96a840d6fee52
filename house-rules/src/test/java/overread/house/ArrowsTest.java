package overread.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArrowsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("overread");

  @Test
  void everyModuleIsLookedAt() {
    for (var part :
        new String[] {
          "review",
          "dicom",
          "hanging",
          "wire",
          "client",
          "service",
          "inference",
          "demo",
          "viewer",
          "command"
        }) {
      assertThat(HOUSE.stream().anyMatch(c -> c.getPackageName().startsWith("overread." + part)))
          .as("classes of overread.%s are on the class path", part)
          .isTrue();
    }
  }

  @Test
  void arrowsRunDownwardOnly() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("review-model")
        .definedBy("overread.review..")
        .layer("dicom")
        .definedBy("overread.dicom..")
        .layer("hanging-protocols")
        .definedBy("overread.hanging..")
        .layer("findings-wire")
        .definedBy("overread.wire..")
        .layer("findings-client")
        .definedBy("overread.client..")
        .layer("findings-service")
        .definedBy("overread.service..")
        .layer("inference-service")
        .definedBy("overread.inference..")
        .layer("demo-data")
        .definedBy("overread.demo..")
        .layer("viewer-app")
        .definedBy("overread.viewer..")
        .layer("command-line")
        .definedBy("overread.command..")
        .layer("benchmarks")
        .definedBy("overread.bench..")
        .whereLayer("benchmarks")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("command-line")
        .mayOnlyBeAccessedByLayers("benchmarks")
        .whereLayer("viewer-app")
        .mayOnlyBeAccessedByLayers("command-line", "benchmarks")
        .whereLayer("findings-service")
        .mayOnlyBeAccessedByLayers("command-line", "benchmarks")
        .whereLayer("inference-service")
        .mayOnlyBeAccessedByLayers("command-line", "benchmarks")
        .whereLayer("demo-data")
        .mayOnlyBeAccessedByLayers("command-line", "benchmarks")
        .whereLayer("findings-client")
        .mayOnlyBeAccessedByLayers("viewer-app", "command-line", "benchmarks")
        .whereLayer("findings-wire")
        .mayOnlyBeAccessedByLayers(
            "findings-client", "findings-service", "viewer-app", "command-line", "benchmarks")
        .whereLayer("hanging-protocols")
        .mayOnlyBeAccessedByLayers("viewer-app")
        .because("arrows of the house run downward only (docs/architecture.md)")
        .check(HOUSE);
  }

  @Test
  void theWorkstationAndTheServiceNeverMeet() {
    noClasses()
        .that()
        .resideInAPackage("overread.viewer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("overread.service..", "overread.inference..")
        .because("they share the domain and the wire format only")
        .check(HOUSE);
  }

  @Test
  void theDomainKnowsNeitherScreenNorDicomNorHttp() {
    noClasses()
        .that()
        .resideInAnyPackage("overread.review..", "overread.hanging..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx..",
            "overread.dicom..",
            "com.fasterxml..",
            "okhttp3..",
            "io.javalin..",
            "java.sql..",
            "java.net.http..")
        .because("review-model and hanging-protocols are pure Java")
        .check(HOUSE);
  }

  @Test
  void onlyTheWorkstationKnowsTheScreen() {
    noClasses()
        .that()
        .resideOutsideOfPackages("overread.viewer..", "overread.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "atlantafx..")
        .because("only viewer-app knows JavaFX")
        .check(HOUSE);
  }

  @Test
  void onlyTheServiceKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("overread.service..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..")
        .because("only findings-service knows SQL")
        .check(HOUSE);
  }

  @Test
  void packagesAreNouns() {
    classes()
        .that()
        .resideInAPackage("overread..")
        .should()
        .resideOutsideOfPackages(
            "..util..",
            "..utils..",
            "..helpers..",
            "..helper..",
            "..impl..",
            "..managers..",
            "..dto..",
            "..common..")
        .because("a package is a feature or a noun of the domain, never a kind")
        .check(HOUSE);
  }

  @Test
  void packagesOfAModuleFormNoCycle() {
    for (var module :
        new String[] {"dicom", "review", "service", "viewer", "client", "inference"}) {
      SlicesRuleDefinition.slices()
          .matching("overread." + module + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("arrows run one way inside a module too")
          .check(HOUSE);
    }
  }
}
