package overread.service.ledger;

import java.util.ArrayList;
import java.util.List;

/// The roots of the perfect subtrees of a Merkle tree, largest first: all that is needed to add a
/// leaf or to know the root (RFC 6962, section 2.1). Immutable; at most 63 hashes.
public record MerkleFrontier(long size, List<byte[]> roots) {
  public MerkleFrontier {
    roots = List.copyOf(roots);
    if (roots.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "A tree of " + size + " leaves has " + Long.bitCount(size) + " perfect subtrees.");
    }
  }

  /// The empty tree.
  public static MerkleFrontier empty() {
    return new MerkleFrontier(0, List.of());
  }

  /// Reads what [#bytes] gave.
  public static MerkleFrontier of(long size, byte[] bytes) {
    var roots = new ArrayList<byte[]>();
    for (int at = 0; at + Hash.BYTES <= bytes.length; at += Hash.BYTES) {
      roots.add(java.util.Arrays.copyOfRange(bytes, at, at + Hash.BYTES));
    }
    return new MerkleFrontier(size, roots);
  }

  /// The tree with one more leaf.
  public MerkleFrontier plus(byte[] leafHash) {
    var grown = new ArrayList<>(roots);
    var carried = leafHash;
    for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
      carried = Hash.node(grown.removeLast(), carried);
    }
    grown.add(carried);
    return new MerkleFrontier(size + 1, grown);
  }

  /// The Merkle tree hash; of the empty tree that of nothing.
  public byte[] root() {
    if (roots.isEmpty()) {
      return Hash.of();
    }
    var root = roots.getLast();
    for (int i = roots.size() - 2; i >= 0; i--) {
      root = Hash.node(roots.get(i), root);
    }
    return root;
  }

  /// All roots, one behind the other.
  public byte[] bytes() {
    var bytes = new byte[roots.size() * Hash.BYTES];
    for (int i = 0; i < roots.size(); i++) {
      System.arraycopy(roots.get(i), 0, bytes, i * Hash.BYTES, Hash.BYTES);
    }
    return bytes;
  }
}
