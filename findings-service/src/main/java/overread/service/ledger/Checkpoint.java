package overread.service.ledger;

import org.jdbi.v3.core.mapper.RowMapper;

/// The ledger's size and Merkle root at one moment, signed. Kept somewhere else it proves that
/// nothing before it was cut or rewritten.
///
/// @param note the signed text: origin, size, root, signature line
public record Checkpoint(long size, byte[] root, long at, String note) {
  static final RowMapper<Checkpoint> ROW =
      (row, _) ->
          new Checkpoint(
              row.getLong("size"), row.getBytes("root"), row.getLong("at"), row.getString("note"));
}
