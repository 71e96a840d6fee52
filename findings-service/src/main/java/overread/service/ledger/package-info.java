/// What happened, in order, tamper-evident: hash chain, Merkle tree and signed checkpoints.
@org.jspecify.annotations.NullMarked
package overread.service.ledger;
