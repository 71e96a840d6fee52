package overread.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import overread.client.FakeService.Asked;
import overread.review.reading.Reading;
import overread.review.reading.Role;
import overread.review.verdict.Verdict;
import overread.wire.ExposureBatch;
import overread.wire.Login;
import overread.wire.MoveRequest;
import overread.wire.MoveResult;
import overread.wire.Problem;
import overread.wire.Session;
import overread.wire.StudyFindings;
import overread.wire.VerdictRequest;
import overread.wire.Worklist;

class FindingsClientTest {
  private static final Instant AT = Instant.parse("2026-11-23T08:30:00Z");
  private static final Session ALICE =
      new Session("t0ken", "radiologist", "Dr Alice Archer", Role.RADIOLOGIST);
  private final Reading reading =
      Reading.open("1.2", "radiologist", Role.RADIOLOGIST, AT).beginRevealed(AT);

  private FakeService service;

  @BeforeEach
  void start() throws Exception {
    service = new FakeService().answer("POST /api/v1/login", 200, ALICE);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private FindingsClient signIn() throws ServiceException {
    return FindingsClient.signIn(service.url(), new Login("radiologist", "secret"));
  }

  @Test
  void signsInAndCarriesTheTokenFromThenOn() throws Exception {
    service.answer("GET /api/v1/worklist", 200, new Worklist(7, List.of()));
    var client = signIn();
    assertThat(client.session()).isEqualTo(ALICE);
    assertThat(client.worklist()).isEqualTo(new Worklist(7, List.of()));
    assertThat(service.asked)
        .containsExactly(
            new Asked(
                "POST /api/v1/login",
                null,
                null,
                "{\"user\":\"radiologist\",\"password\":\"secret\"}"),
            new Asked("GET /api/v1/worklist", "Bearer t0ken", null, ""));
  }

  @Test
  void speaksEachAddressOfTheContract() throws Exception {
    var moved = new MoveResult(reading, 9, null, List.of());
    service
        .answer("POST /api/v1/studies/1.2/reading", 200, moved)
        .answer(
            "GET /api/v1/studies/1.2/findings",
            200,
            new StudyFindings("1.2", reading, null, List.of()))
        .answer("POST /api/v1/studies/1.2/exposures", 204, "")
        .answer("POST /api/v1/studies/1.2/reading/seal", 200, moved)
        .answer("POST /api/v1/studies/1.2/reading/reveal", 200, moved)
        .answer("POST /api/v1/studies/1.2/reading/break-glass", 200, moved)
        .answer("POST /api/v1/studies/1.2/reading/sign", 200, moved)
        .answer("POST /api/v1/studies/1.2/reading/amend", 200, moved);
    var client = signIn();
    assertThat(client.open("1.2")).isEqualTo(moved);
    assertThat(client.findings("1.2").reading()).isEqualTo(reading);
    client.expose("1.2", new ExposureBatch("e", List.of()));
    for (var move : Move.values()) {
      assertThat(client.move("1.2", move, new MoveRequest("m", null))).isEqualTo(moved);
    }
  }

  @Test
  void aRefusalKeepsTheServicesSentenceAndRule() throws Exception {
    service.answer(
        "POST /api/v1/studies/1.2/verdicts",
        409,
        new Problem(
            "about:blank", "Conflict", 409, "This reading is signed.", "signed-read-is-closed"));
    var client = signIn();
    assertThatThrownBy(
            () -> client.give("1.2", new VerdictRequest("v", "f", AT, new Verdict.Accepted())))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.rule()).isEqualTo("signed-read-is-closed"))
        .hasMessage("This reading is signed.");
  }

  @Test
  void aWrongPasswordIsSaidInTheServicesWords() {
    try (var strict = new FakeService()) {
      strict.answer(
          "POST /api/v1/login",
          401,
          new Problem("about:blank", "Unauthorized", 401, "Name or password is wrong.", null));
      assertThatThrownBy(() -> FindingsClient.signIn(strict.url(), new Login("a", "b")))
          .isInstanceOf(SignedOutException.class)
          .hasMessage("Name or password is wrong.");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aFullDiskAtTheServicePasses() throws Exception {
    service.answer(
        "GET /api/v1/worklist",
        507,
        new Problem("about:blank", "Full", 507, "The disk is full.", null));
    var client = signIn();
    assertThatThrownBy(client::worklist)
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.passing()).isTrue())
        .hasMessage("The disk is full.");
  }

  @Test
  void namesTheServiceThatDoesNotAnswer() {
    assertThatThrownBy(
            () -> FindingsClient.signIn(URI.create("http://127.0.0.1:1"), new Login("a", "b")))
        .isInstanceOf(ServiceUnreachableException.class)
        .hasMessageStartingWith("The service at http://127.0.0.1:1 does not answer.");
  }

  @Test
  void anAnswerThatIsNoProblemDocumentStillGivesASentence() throws Exception {
    service.answer("GET /api/v1/worklist", 502, "<html>bad gateway</html>");
    var client = signIn();
    assertThatThrownBy(client::worklist)
        .isInstanceOf(ServiceFailedException.class)
        .hasMessage("The service answered 502 without a reason. Tell the administrator.");
  }
}
