package overread.requirement;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the requirements that a test proves, by their ids in `docs/requirements.tsv`.
///
/// An id is claimed only where the test would fail without the feature. The trace in
/// `docs/requirements.md` is generated from these annotations.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requirement {
  /// Requirement ids such as `C40` or `RCR-16`.
  String[] value();
}
