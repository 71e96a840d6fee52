/** The rail's look: the same sizes, colours and glyphs as on the workstation. */
export const STYLE = `
:host { display: flex; flex-direction: column; height: 100%; min-width: 300px; background: #0E1114; color: #E6EAF0;
  font: 13px/1.35 "Inter", "Segoe UI", "DejaVu Sans", sans-serif; outline: none; }
:host(:focus-visible) { box-shadow: inset 0 0 0 2px #5B8DFF; }
button { font: inherit; color: inherit; background: #1B2027; border: 1px solid #39424E; border-radius: 4px; padding: 3px 8px; cursor: pointer; }
button:hover { background: #252C36; }
button:focus-visible { outline: 2px solid #5B8DFF; outline-offset: 1px; }
.strip { flex: none; padding: 6px 10px; background: #2A2410; color: #FFE9B0; font-weight: 600; }
.coverage { flex: none; height: 44px; overflow: hidden; display: flex; gap: 4px; align-items: center; padding: 4px 10px; border-bottom: 1px solid #252C36; }
.cell { border: 1px solid #39424E; border-radius: 3px; padding: 2px 6px; white-space: nowrap; }
.tabs { flex: none; display: flex; flex-wrap: wrap; gap: 2px; padding: 4px 8px; border-bottom: 1px solid #252C36; }
.tabs button { border: 0; background: none; padding: 4px 6px; border-radius: 0; }
.tabs button[aria-selected=true] { border-bottom: 2px solid #5B8DFF; font-weight: 600; }
.rows { flex: 1; overflow: auto; margin: 0; padding: 0; list-style: none; }
.row { min-height: 56px; box-sizing: border-box; padding: 7px 10px 7px 8px; border-left: 4px solid transparent; border-bottom: 1px solid #1B2027; }
.row[aria-current=true] { min-height: 84px; background: #171C23; }
.first, .second { display: flex; gap: 8px; align-items: baseline; }
.first b { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.second { color: #B4BDC9; }
.second span:first-child { flex: 1; }
.actions { display: flex; gap: 4px; margin-top: 6px; }
.badge { color: #B4BDC9; }
.reason { color: #FFB000; }
.empty { padding: 16px 12px; color: #B4BDC9; }
.drawer { flex: none; max-height: 45%; overflow: auto; padding: 8px 12px; border-top: 1px solid #39424E; background: #13181E; }
.drawer h3 { margin: 4px 0; font-size: 13px; }
.drawer table { border-collapse: collapse; width: 100%; }
.drawer td, .drawer th { text-align: left; padding: 2px 6px 2px 0; font-weight: normal; }
footer, .say { flex: none; padding: 6px 10px; border-top: 1px solid #252C36; color: #B4BDC9; }
.say { color: #FFE9B0; }
.lock { position: relative; overflow: hidden; width: calc(100% - 20px); margin: 8px 10px; height: 36px; }
.lock .fill { position: absolute; inset: 0 100% 0 0; background: #39424E; transition: right linear; }
.lock span { position: relative; }
form { padding: 12px; display: grid; gap: 8px; }
input, select { font: inherit; color: inherit; background: #171C23; border: 1px solid #39424E; border-radius: 4px; padding: 5px 7px; }
`;
