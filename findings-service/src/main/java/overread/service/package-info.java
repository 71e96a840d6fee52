/// The findings service: a reading room's archive, findings, ledger, worklist and events on one
/// loopback address.
@org.jspecify.annotations.NullMarked
package overread.service;
