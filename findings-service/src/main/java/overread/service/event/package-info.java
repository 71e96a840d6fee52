/// What changed, told to each reader in a numbering of their own.
@org.jspecify.annotations.NullMarked
package overread.service.event;
