package overread.service.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The Ed25519 key that signs checkpoints, in the data folder: the private half readable by its
/// owner only. Notes have the shape of a transparency log's signed checkpoint: origin, size, root
/// in base 64, an empty line, `— origin base64(key hash ‖ signature)`.
public final class LedgerKey {
  private static final String ORIGIN = "overread/ledger";
  private static final String PRIVATE_FILE = "ledger-key";
  private static final String PUBLIC_FILE = "ledger-key.pub";

  private final @Nullable PrivateKey signing;
  private final PublicKey verifying;

  private LedgerKey(@Nullable PrivateKey signing, PublicKey verifying) {
    this.signing = signing;
    this.verifying = verifying;
  }

  /// Reads the key of a data folder, making one at first.
  public static LedgerKey open(Path folder) throws IOException {
    var file = folder.resolve(PRIVATE_FILE);
    try {
      if (!Files.exists(file)) {
        create(folder);
      }
      var factory = KeyFactory.getInstance("Ed25519");
      var signing = factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(file)));
      return new LedgerKey(signing, readPublic(folder));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new IOException("The ledger's key " + file + " can't be read.", unreadable);
    }
  }

  /// Reads only the public half: enough to verify.
  static LedgerKey openPublic(Path folder) throws IOException {
    try {
      return new LedgerKey(null, readPublic(folder));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      throw new IOException(
          "The ledger's public key " + folder.resolve(PUBLIC_FILE) + " can't be read.", unreadable);
    }
  }

  private static PublicKey readPublic(Path folder) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(decoded(folder.resolve(PUBLIC_FILE))));
  }

  private static byte[] decoded(Path file) throws IOException {
    return Base64.getDecoder().decode(Files.readString(file).strip());
  }

  private static void create(Path folder) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    write(folder.resolve(PUBLIC_FILE), pair.getPublic().getEncoded(), "rw-r--r--");
    write(folder.resolve(PRIVATE_FILE), pair.getPrivate().getEncoded(), "rw-------");
  }

  private static void write(Path file, byte[] key, String rights) throws IOException {
    var temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    var bytes =
        java.nio.ByteBuffer.wrap(
            (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel =
        posix
            ? Files.newByteChannel(
                temporary,
                options,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)))
            : Files.newByteChannel(temporary, options)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    Files.move(temporary, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  /// Signs a checkpoint.
  String note(long size, byte[] root) {
    var text = text(size, root);
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(signing);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return text
          + "\n— "
          + ORIGIN
          + " "
          + Base64.getEncoder().encodeToString(concat(keyHash(), signature.sign()))
          + "\n";
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The ledger's key can't sign.", failure);
    }
  }

  /// Whether `note` is this key's signature over this size and root.
  boolean signed(String note, long size, byte[] root) {
    var text = text(size, root);
    var line = "\n— " + ORIGIN + " ";
    if (!note.startsWith(text + line)) {
      return false;
    }
    try {
      var blob = Base64.getDecoder().decode(note.substring(text.length() + line.length()).strip());
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(verifying);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return blob.length == 68
          && Arrays.equals(blob, 0, 4, keyHash(), 0, 4)
          && signature.verify(blob, 4, 64);
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return false;
    }
  }

  private static String text(long size, byte[] root) {
    return ORIGIN + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  private byte[] keyHash() {
    var encoded = verifying.getEncoded();
    var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return Arrays.copyOf(
        Hash.of((ORIGIN + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {1}, raw), 4);
  }

  private static byte[] concat(byte[] left, byte[] right) {
    var both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }
}
