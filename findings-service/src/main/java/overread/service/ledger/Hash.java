package overread.service.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256, with the one-byte prefixes that keep leaves and nodes apart (RFC 6962, section 2.1).
final class Hash {
  static final int BYTES = 32;

  private Hash() {}

  static byte[] of(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
    }
  }

  static byte[] leaf(byte[] entry) {
    return of(new byte[] {0}, entry);
  }

  static byte[] node(byte[] left, byte[] right) {
    return of(new byte[] {1}, left, right);
  }
}
