/// Who is signed in, and as what.
@org.jspecify.annotations.NullMarked
package overread.service.session;
