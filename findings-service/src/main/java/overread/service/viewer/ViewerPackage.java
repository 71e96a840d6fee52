package overread.service.viewer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import overread.service.CouldNotRunException;

/// The prebuilt OHIF that is served at `/viewer/`: one pinned version, fetched with npm into the
/// data folder and checked against its published digest.
public final class ViewerPackage {
  /// Package and version, as npm names them.
  public static final String NAME = "@ohif/app@3.13.2";

  private static final String SHA_512 =
      "WZdxmpmG7rqFgW9ZJLcbgr3XCtLi1KDNPoMaeY5PPe6j4G4fjEjjkycZM6C6Zk2F87BKxFfpq+jd5xXZB9E8EA==";
  private static final String SITE = "package/dist/";

  private ViewerPackage() {}

  /// The installed site, if there is one.
  public static Optional<Path> site(Path dataFolder) {
    var folder = folder(dataFolder);
    return Files.isRegularFile(folder.resolve("index.html"))
        ? Optional.of(folder)
        : Optional.empty();
  }

  private static Path folder(Path dataFolder) {
    return dataFolder.resolve("viewer").resolve(NAME.replace('/', '-'));
  }

  /// Fetches the package, checks it and unpacks it; an installed one is left as it is.
  ///
  /// @return the installed site
  /// @throws CouldNotRunException with the sentence to show when npm or its registry is not to be
  ///   had or the package is not the one that was pinned
  public static Path install(Path dataFolder) throws IOException, InterruptedException {
    var installed = site(dataFolder);
    if (installed.isPresent()) {
      return installed.get();
    }
    var work = Files.createDirectories(dataFolder.resolve("viewer")).resolve("unpacking");
    delete(work);
    Files.createDirectories(work);
    unpack(fetch(work), work.resolve("site"));
    var folder = folder(dataFolder);
    delete(folder);
    Files.move(work.resolve("site"), folder, StandardCopyOption.ATOMIC_MOVE);
    delete(work);
    return folder;
  }

  private static Path fetch(Path work) throws IOException, InterruptedException {
    Process npm;
    try {
      npm =
          new ProcessBuilder(
                  "npm", "pack", NAME, "--loglevel=error", "--pack-destination", work.toString())
              .redirectErrorStream(true)
              .directory(work.toFile())
              .start();
    } catch (IOException missing) {
      throw new CouldNotRunException(
          "npm was not found; it fetches the viewer. Install it (apt-get install npm) and try again.",
          missing);
    }
    var said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (npm.waitFor() != 0) {
      throw new CouldNotRunException(
          "npm could not fetch " + NAME + ": " + said.lines().limit(3).toList());
    }
    try (var files = Files.list(work)) {
      return files
          .filter(file -> file.toString().endsWith(".tgz"))
          .findFirst()
          .orElseThrow(() -> new CouldNotRunException("npm fetched nothing for " + NAME + "."));
    }
  }

  private static void unpack(Path archive, Path target) throws IOException {
    var digest = sha512();
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(archive), digest)) {
      bytes.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (!Base64.getEncoder().encodeToString(digest.digest()).equals(SHA_512)) {
      throw new CouldNotRunException(
          "The fetched "
              + NAME
              + " is not the package that was pinned: its digest differs. It was not installed.");
    }
    try (var tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && entry.getName().startsWith(SITE)) {
          var file = target.resolve(entry.getName().substring(SITE.length())).normalize();
          if (!file.startsWith(target)) {
            throw new CouldNotRunException(
                "The viewer's package leaves its folder: " + entry.getName());
          }
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
        }
      }
    }
  }

  private static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-512", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
