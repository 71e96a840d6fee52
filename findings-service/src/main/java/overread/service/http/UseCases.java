package overread.service.http;

import overread.service.desk.Deciding;
import overread.service.desk.Moving;
import overread.service.desk.Opening;
import overread.service.desk.Viewing;
import overread.service.intake.Intake;
import overread.service.projection.FindingsView;
import overread.service.projection.ImageView;
import overread.service.projection.LedgerView;
import overread.service.projection.NoticeView;
import overread.service.projection.WorklistView;
import overread.service.session.Sessions;
import overread.service.viewer.ViewerSite;

/// All that the routes may reach: projections and use cases, never the archive or the ledger.
public record UseCases(
    Sessions sessions,
    WorklistView worklist,
    FindingsView findings,
    ImageView images,
    NoticeView notices,
    LedgerView ledger,
    Opening opening,
    Deciding deciding,
    Viewing viewing,
    Moving moving,
    Intake intake,
    ViewerSite viewer) {}
