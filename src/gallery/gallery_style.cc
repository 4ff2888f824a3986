#include "gallery/gallery_page.h"

namespace quoin {

const std::string_view gallery_style = R"CSS(
:root {
  color-scheme: light dark;
  --ground: #f4f3f0; --card: #fff; --ink: #1c1b19; --soft: #5f5b54; --line: #dedbd4; --accent: #1a4a7a;
  --code: #f1efeb; --warn: #8a4b00; --fault: #a32020; --edge: rgb(40 30 10 / .16);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171614; --card: #22211e; --ink: #ecebe7; --soft: #aaa59b; --line: #38352f; --accent: #8fbcec;
    --code: #2d2b27; --warn: #e5b567; --fault: #ff9b8e; --edge: rgb(0 0 0 / .6);
  }
}
* { box-sizing: border-box; margin: 0; }
html:has(.pages:target) { overflow: hidden; }
body {
  background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif;
  padding: clamp(1rem, 3vw, 3rem);
}
body > header, main { max-width: 106rem; margin-inline: auto; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
h1 {
  font-size: clamp(1.6rem, 3vw, 2.4rem); line-height: 1.15; letter-spacing: -.02em; font-weight: 650;
  text-wrap: balance;
}
body > header p { color: var(--soft); margin-top: .5rem; }
.filter { border: 0; padding: 0; margin-top: 1rem; display: flex; flex-wrap: wrap; gap: .4rem 1.1rem; }
.filter legend { float: left; color: var(--soft); }
.filter label { cursor: pointer; white-space: nowrap; }
.filter span { color: var(--soft); font-variant-numeric: tabular-nums; }
body:has(#kind-one:checked) .card:not(.one), body:has(#kind-two:checked) .card:not(.two),
body:has(#kind-photo:checked) .card:not(.photo), body:has(#kind-page:checked) .card:not(.page),
body:has(#kind-machine:checked) .card:not(.machine) { display: none; }
.grid {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
  gap: clamp(1.5rem, 2.5vw, 2.5rem); margin-top: clamp(1.5rem, 3vw, 2.5rem);
}
.card { display: flex; flex-direction: column; scroll-margin-top: 2rem; min-width: 0; }
.paper { display: block; position: relative; transition: transform .15s; }
.paper:hover { transform: translateY(-3px); }
.paper img, .void {
  display: block; width: 100%; height: auto; background: #fff; border-radius: 2px;
  box-shadow: 0 0 0 1px var(--edge), 0 8px 24px -8px var(--edge);
}
.several::before {
  content: ""; position: absolute; inset: 6px -6px -6px 6px; background: #fff; border-radius: 2px;
  box-shadow: 0 0 0 1px var(--edge); filter: brightness(.93);
}
.several img { position: relative; }
.void {
  background: var(--card); padding: 1.5rem; color: var(--fault); display: flex; flex-direction: column;
  justify-content: center; gap: .75rem; overflow-wrap: anywhere;
}
.about p { text-wrap: pretty; }
.about { padding: 1.35rem .1rem 0; display: flex; flex-direction: column; gap: .55rem; flex: 1; }
.title { display: flex; align-items: baseline; gap: .6rem; flex-wrap: wrap; }
h2 { font-size: 1.15rem; font-weight: 650; letter-spacing: -.01em; overflow-wrap: anywhere; }
.badge {
  font-size: .75rem; line-height: 1; padding: .3em .6em; border-radius: 1em; background: var(--accent);
  color: var(--ground);
}
.count {
  color: var(--soft); font-size: .875rem; margin-left: auto; white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
.fit, details { font-size: .875rem; color: var(--soft); }
summary { cursor: pointer; width: fit-content; }
.warnings summary { color: var(--warn); }
details ul { padding-left: 1.1rem; margin-top: .4rem; overflow-wrap: anywhere; }
code {
  font: .78rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; display: block; width: fit-content;
  max-width: 100%; background: var(--code); border: 1px solid var(--line); border-radius: 6px;
  padding: .35rem .6rem; white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; -webkit-user-select: all;
  cursor: copy;
}
.fit::first-letter { text-transform: uppercase; }
.pages { display: none; }
.pages:target {
  display: block; position: fixed; inset: 0; overflow: auto; overscroll-behavior: contain;
  background: var(--ground); z-index: 1;
}
.bar {
  position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem;
  padding: .75rem clamp(1rem, 3vw, 3rem); background: var(--ground); border-bottom: 1px solid var(--line);
}
.bar nav a { text-decoration: none; }
.bar nav a:hover { text-decoration: underline; }
.bar nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-left: auto; }
.sheets { display: flex; flex-wrap: wrap; justify-content: center; gap: 2rem; padding: clamp(1rem, 3vw, 2.5rem); }
.sheets a { width: min(100%, 54rem); }
.sheets img {
  display: block; width: 100%; height: auto; background: #fff;
  box-shadow: 0 0 0 1px var(--edge), 0 8px 24px -8px var(--edge);
}
@media (prefers-reduced-motion: reduce) { .paper { transition: none; } .paper:hover { transform: none; } }
)CSS";

}  // namespace quoin
