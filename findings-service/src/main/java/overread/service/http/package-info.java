/// Routes: requests in, messages out. The only package that knows the HTTP server.
@org.jspecify.annotations.NullMarked
package overread.service.http;
