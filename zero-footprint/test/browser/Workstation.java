import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import overread.client.FindingsClient;
import overread.client.ServiceException;
import overread.client.event.EventListener;
import overread.client.event.EventStream;
import overread.review.verdict.FindingState;
import overread.review.verdict.Verdict;
import overread.wire.Login;
import overread.wire.StudyEvent;
import overread.wire.VerdictRequest;

/// What the workstation has of the service, without its windows: its client and its event stream.
/// Prints each finding whose state changed; reads the ids of findings, `reject ID` or `withdraw ID`.
void main(String[] arguments) throws Exception {
  var study = arguments[2];
  var client =
      FindingsClient.signIn(URI.create(arguments[0]), new Login(arguments[1], arguments[1]));
  client.open(study);
  var known = new HashMap<String, FindingState>();
  tell(client, study, known, false);
  var listener =
      new EventListener() {
        @Override
        public void onEvent(StudyEvent event) {
          try {
            tell(client, study, known, true);
          } catch (ServiceException gone) {
            System.out.println("lost " + gone.getMessage());
          }
        }

        @Override
        public void onConnected() {
          System.out.println("ready");
        }

        @Override
        public void onInterrupted(boolean sessionEnded) {}
      };
  try (var stream = EventStream.open(client, client.worklist().sequence(), listener)) {
    for (var lines = new Scanner(System.in); lines.hasNextLine(); ) {
      var words = lines.nextLine().split(" ");
      var verdict = words[0].equals("reject") ? new Verdict.Rejected(null) : new Verdict.Withdrawn();
      client.give(
          study,
          new VerdictRequest(UUID.randomUUID().toString(), words[1], Instant.now(), verdict));
    }
  }
  System.exit(0);
}

static synchronized void tell(
    FindingsClient client, String study, Map<String, FindingState> known, boolean aloud)
    throws ServiceException {
  for (var finding : client.findings(study).findings()) {
    var id = finding.original().id();
    if (known.put(id, finding.state()) != finding.state() && aloud) {
      System.out.println(id + " " + finding.state());
    }
  }
}
