/// The embedded database: one writer with group commit, a pool of readers, migrations.
@org.jspecify.annotations.NullMarked
package overread.service.database;
