package overread.service.provenance;

import java.util.Optional;
import overread.dicom.ai.AlgorithmRegistry;
import overread.dicom.document.Equipment;
import overread.review.coverage.Declaration;
import overread.review.finding.Algorithm;
import overread.service.analysis.Declarations;
import overread.service.database.Database;

/// What this site knows: algorithms that have declared themselves, and objects classified before.
public final class SiteRegistry implements AlgorithmRegistry {
  private static final String KNOWN =
      "select count(*) from instance where sop_uid = ? and verdict in ('AI', 'PROBABLE_AI', 'MIXED')";

  private final Database database;
  private final Declarations declarations;

  public SiteRegistry(Database database, Declarations declarations) {
    this.database = database;
    this.declarations = declarations;
  }

  @Override
  public Optional<Algorithm> algorithm(Equipment equipment, String sender) {
    return database.read(declarations::all).stream()
        .map(Declaration::algorithm)
        .filter(algorithm ->
            algorithm.name().equals(equipment.model())
                && algorithm.manufacturer().equals(equipment.manufacturer()))
        .map(algorithm ->
            new Algorithm(
                algorithm.name(), version(algorithm, equipment), algorithm.manufacturer()))
        .findFirst();
  }

  private static String version(Algorithm algorithm, Equipment equipment) {
    return equipment.softwareVersion().isBlank()
        ? algorithm.version()
        : equipment.softwareVersion();
  }

  @Override
  public boolean acquisitionDevice(Equipment equipment) {
    return false;
  }

  @Override
  public boolean humanSystem(Equipment equipment) {
    return false;
  }

  @Override
  public boolean describesAi(String description) {
    return false;
  }

  @Override
  public boolean knownAi(String sopInstanceUid) {
    return database.read(
            handle -> handle.createQuery(KNOWN).bind(0, sopInstanceUid).mapTo(Integer.class).one())
        > 0;
  }
}
