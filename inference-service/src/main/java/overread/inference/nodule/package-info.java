/// The reference algorithm: candidates for lung nodules in CT, by classical image processing. A
/// demonstration, not validated, not for clinical use.
@org.jspecify.annotations.NullMarked
package overread.inference.nodule;
