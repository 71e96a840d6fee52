/** The rail's look: the same sizes, colours and glyphs as on the workstation. */
export const STYLE = `
:host { display: flex; flex-direction: column; height: 100%; max-height: calc(100vh - 96px); box-sizing: border-box; background: #0E1114; color: #E6EAF0;
  font: 13px/1.35 "Inter", "Segoe UI", "DejaVu Sans", sans-serif; outline: none; }
:host(:focus-visible) { box-shadow: inset 0 0 0 2px #5B8DFF; }
button { font: inherit; color: inherit; background: #1B2027; border: 1px solid #39424E; border-radius: 4px; padding: 3px 8px; cursor: pointer; }
button:hover { background: #252C36; }
button:focus-visible { outline: 2px solid #5B8DFF; outline-offset: 1px; }
.strip { flex: none; display: flex; align-items: center; gap: 8px; padding: 6px 10px; background: #2A2410; color: #FFE9B0; font-weight: 600; }
.strip .words { flex: 1; }
.strip button { flex: none; background: none; border-color: #7A6A30; color: #FFE9B0; font-weight: 400; }
.not-blind { color: #FFB000; font-weight: 700; }
.bar-top { flex: none; display: flex; align-items: center; gap: 8px; padding: 6px 10px; border-bottom: 1px solid #252C36; }
.bar-top .ai { flex: 1; }
.bar-top button { min-width: 58px; }
.coverage { flex: none; height: 86px; box-sizing: border-box; overflow: auto; display: flex; flex-wrap: wrap; gap: 4px;
  align-content: flex-start; padding: 6px 10px 4px; border-bottom: 1px solid #252C36; }
.coverage h3 { flex: 1 0 100%; margin: 0; font-size: 13px; color: #B4BDC9; }
.cell { border: 1px solid #39424E; border-radius: 3px; padding: 2px 6px; background: #13181E; }
.cell[data-state=FOUND] { border-color: #5B8DFF; }
.cell[data-state=FAILED] { border-color: #E8442A; }
.tabs { flex: none; display: flex; flex-wrap: wrap; gap: 1px; padding: 4px 3px 0; border-bottom: 1px solid #252C36; }
.tabs button { flex: 1 0 auto; letter-spacing: -0.45px; border: 0; border-bottom: 2px solid transparent; background: none; padding: 5px 1px 4px; border-radius: 0; color: #B4BDC9; }
.tabs button b { display: block; }
.tabs button[aria-selected=true] { border-color: #5B8DFF; color: #E6EAF0; }
.rows { flex: 1; overflow: auto; margin: 0; padding: 0; list-style: none; }
.row { min-height: 56px; box-sizing: border-box; padding: 9px 10px 5px 8px; border-left: 4px solid transparent; border-bottom: 1px solid #1B2027; cursor: pointer; }
.row[aria-current=true] { min-height: 84px; background: #15223C; }
.line { display: flex; gap: 8px; align-items: center; white-space: nowrap; }
.line b, .line .wide { flex: 1; overflow: hidden; text-overflow: ellipsis; }
.line b { font-size: 14px; }
.line .glyph { width: 14px; text-align: center; }
.line .bar { width: 56px; height: 8px; background: #39424E; }
.line .bar span { display: block; height: 100%; background: #8A96A3; }
.line button { padding: 1px 9px; font-weight: 700; margin-left: -2px; }
.line + .line { margin-top: 3px; }
.under { padding-left: 22px; margin-top: 3px; }
.quiet, .badge { color: #B4BDC9; }
.state { overflow: hidden; text-overflow: ellipsis; max-width: 60%; flex: none; }
.reasons { flex: none; display: flex; flex-wrap: wrap; gap: 4px; padding: 6px 10px; border-top: 1px solid #252C36; }
.reasons span { flex: 1 0 100%; color: #B4BDC9; }
.left-out { flex: none; max-height: 30%; overflow: auto; padding: 6px 10px; border-top: 1px solid #252C36; color: #B4BDC9; }
.left-out summary { cursor: pointer; }
.left-out ul { margin: 4px 0 0; padding-left: 18px; }
.reason { color: #FFB000; }
.empty { padding: 16px 12px; color: #B4BDC9; }
.drawer { flex: none; max-height: 45%; overflow: auto; padding: 8px 12px; border-top: 1px solid #39424E; background: #13181E; }
.drawer h3 { margin: 4px 0; font-size: 13px; }
.drawer table { border-collapse: collapse; width: 100%; }
.drawer td, .drawer th { text-align: left; padding: 2px 6px 2px 0; font-weight: normal; }
footer { white-space: pre-line; }
footer, .say { flex: none; padding: 6px 10px; border-top: 1px solid #252C36; color: #B4BDC9; }
.say { color: #FFE9B0; }
.signature { flex: none; display: flex; align-items: center; gap: 8px; padding: 6px 10px; border-top: 1px solid #252C36; }
.signature span, .signature b { flex: 1; color: #B4BDC9; }
.lock { position: relative; overflow: hidden; width: calc(100% - 20px); margin: 8px 10px; height: 36px; }
.lock .fill { position: absolute; inset: 0 100% 0 0; background: #39424E; transition: right linear; }
.lock span { position: relative; }
form { padding: 12px; display: grid; gap: 8px; }
input, select { font: inherit; color: inherit; background: #171C23; border: 1px solid #39424E; border-radius: 4px; padding: 5px 7px; }
`;
