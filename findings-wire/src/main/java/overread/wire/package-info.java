/// The messages between the service and its clients, and their one JSON mapping. The contract is
/// `openapi.yaml` beside these classes.
@org.jspecify.annotations.NullMarked
package overread.wire;
