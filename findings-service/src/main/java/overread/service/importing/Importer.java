package overread.service.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import overread.dicom.ai.AlgorithmRegistry;
import overread.service.CouldNotRunException;
import overread.service.database.StorageException;
import overread.service.importing.ImportProgress.Phase;
import overread.service.intake.ObjectFacts;
import overread.service.intake.RefusedException;
import overread.service.intake.StoredObject;
import overread.service.provenance.Classifier;
import overread.service.room.FolderLock;
import overread.service.room.Room;

/// Imports files and folders into the archive of a data folder. While a service works on the folder
/// the import goes through it. Each file that is not taken is named with the reason; the rest is.
public final class Importer {
  /// Objects that become durable together.
  private static final int BATCH = 100;

  private final Destination destination;
  private final ImportProgress progress;
  private final Classifier classifier = new Classifier(AlgorithmRegistry.empty());
  private final Map<String, Path> fileOf = new HashMap<>();
  private final List<ImportReport.Refused> refused = new ArrayList<>();
  private final Set<String> studies = new HashSet<>();
  private int stored;
  private int alreadyThere;
  private int done;

  private Importer(Destination destination, ImportProgress progress) {
    this.destination = destination;
    this.progress = progress;
  }

  /// Imports all files at and below `paths`, folders in name order.
  ///
  /// @throws CouldNotRunException when the data folder can't be used
  public static ImportReport run(Path dataFolder, List<Path> paths, ImportProgress progress) {
    try (var destination = destination(dataFolder)) {
      return new Importer(destination, progress).run(paths);
    } catch (StorageException failure) {
      throw new CouldNotRunException(String.valueOf(failure.getMessage()), failure);
    } catch (IOException failure) {
      throw new CouldNotRunException("The import stopped: " + failure.getMessage(), failure);
    }
  }

  private static Destination destination(Path dataFolder) throws IOException {
    var room = Room.tryOpen(dataFolder, Clock.systemUTC(), Duration.ZERO);
    if (room.isPresent()) {
      return new OpenedFolder(room.get());
    }
    return FolderLock.running(dataFolder)
        .map(RunningService::new)
        .orElseThrow(() ->
            new CouldNotRunException(
                "Another program works on the data folder "
                    + dataFolder
                    + ". Try again when it is done."));
  }

  private ImportReport run(List<Path> paths) throws IOException {
    var facts = look(files(paths));
    var patients = patients(facts.values());
    List<Path> images = new ArrayList<>();
    List<Path> derived = new ArrayList<>();
    facts.forEach((file, fact) -> {
      var patient = patients.getOrDefault(fact.studyUid(), "");
      if (!fact.patientId().isEmpty() && !fact.patientId().equals(patient)) {
        refuse(
            file,
            "belongs to patient " + fact.patientId() + ", but its study to patient " + patient);
      } else {
        fileOf.putIfAbsent(fact.sopUid(), file);
        (fact.acquired() ? images : derived).add(file);
      }
    });
    done = 0;
    store(images, images.size() + derived.size());
    store(derived, images.size() + derived.size());
    return new ImportReport(stored, alreadyThere, studies.size(), refused);
  }

  private List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (var path : paths) {
      if (!Files.exists(path)) {
        refuse(path, "does not exist");
      } else {
        try (var below = Files.walk(path)) {
          below
              .filter(Files::isRegularFile)
              .filter(file -> !isHidden(file))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    return files;
  }

  private static boolean isHidden(Path file) {
    return String.valueOf(file.getFileName()).startsWith(".");
  }

  private Map<Path, ObjectFacts> look(List<Path> files) {
    Map<Path, ObjectFacts> facts = new LinkedHashMap<>();
    for (var file : files) {
      try {
        facts.put(file, ObjectFacts.of(file, classifier));
      } catch (RefusedException reason) {
        if (!String.valueOf(file.getFileName()).equals("DICOMDIR")) {
          refuse(file, reason.reason());
        }
      } catch (IOException unreadable) {
        refuse(file, "can't be read: " + unreadable.getMessage());
      }
      progress.at(Phase.LOOKING, ++done, files.size());
    }
    return facts;
  }

  /// Whose study each is: of several patients the one that most of its files name.
  private static Map<String, String> patients(Iterable<ObjectFacts> facts) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (var fact : facts) {
      if (!fact.patientId().isEmpty()) {
        counts
            .computeIfAbsent(fact.studyUid(), _ -> new LinkedHashMap<>())
            .merge(fact.patientId(), 1, Integer::sum);
      }
    }
    Map<String, String> patients = new HashMap<>();
    counts.forEach((study, votes) -> {
      var most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      votes.entrySet().stream()
          .filter(vote -> vote.getValue() == most)
          .findFirst()
          .ifPresent(vote -> patients.put(study, vote.getKey()));
    });
    return patients;
  }

  private void store(List<Path> files, int total) throws IOException {
    for (int from = 0; from < files.size(); from += BATCH) {
      var batch = files.subList(from, Math.min(from + BATCH, files.size()));
      for (var object : destination.store(batch)) {
        count(object);
      }
      done += batch.size();
      progress.at(Phase.STORING, done, total);
    }
  }

  private void count(StoredObject object) {
    switch (object.outcome()) {
      case STORED -> {
        stored++;
        studies.add(object.studyUid());
      }
      case ALREADY_THERE -> alreadyThere++;
      case REFUSED -> {
        var reason = object.reason();
        refuse(
            fileOf.getOrDefault(object.sopUid(), Path.of("an object")),
            reason == null ? "was refused" : reason);
      }
    }
  }

  private void refuse(Path file, String reason) {
    refused.add(new ImportReport.Refused(file, reason));
  }
}
