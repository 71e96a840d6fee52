package overread.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("overread.service");

  @Test
  void noRouteTouchesTheArchiveOrTheLedger() {
    noClasses()
        .that()
        .resideInAPackage("overread.service.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "overread.service.archive..",
            "overread.service.ledger..",
            "overread.service.provenance..",
            "overread.service.reading..",
            "org.jdbi..",
            "java.sql..")
        .because("what is sent passes the projection, which alone decides what a reader may see")
        .check(CLASSES);
  }

  @Test
  void onlyOnePackageKnowsTheHttpServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("overread.service.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .because("the server can be replaced")
        .check(CLASSES);
  }

  @Test
  void onlyStoresKnowTheDatabaseEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("overread.service.database..", "overread.service.ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.sqlite..", "org.flywaydb..")
        .because("the same SQL is to run on another database")
        .check(CLASSES);
  }
}
