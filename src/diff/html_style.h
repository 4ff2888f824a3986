// How a comparison's page looks: light and dark, wide and narrow; paper is white in all of them, and so are its marks
// alike.
#pragma once

#include <string_view>

namespace quoin {

inline constexpr std::string_view html_style = R"CSS(
:root {
  color-scheme: light dark;
  --ground: #f4f3f0; --card: #fff; --ink: #1c1b19; --soft: #5f5b54; --line: #dedbd4; --edge: rgb(40 30 10 / .16);
  --added: #1a6b3a; --removed: #a32020; --changed: #8a5a00; --moved: #1a4a9a; --added-ground: #d9f2e1; --removed-ground: #fbdede;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171614; --card: #22211e; --ink: #ecebe7; --soft: #aaa59b; --line: #38352f; --edge: rgb(0 0 0 / .6);
    --added: #7fd6a0; --removed: #ff9b8e; --changed: #e5b567; --moved: #8fbcec; --added-ground: #1d3a28; --removed-ground: #47211f;
  }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; padding: clamp(1rem, 3vw, 3rem); }
header, main { max-width: 90rem; margin-inline: auto; }
h1 { font-size: clamp(1.3rem, 2.5vw, 2rem); line-height: 1.2; font-weight: 650; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; font-weight: 650; margin-top: 2rem; }
h3 { font-size: 1rem; font-weight: 600; margin-top: 1rem; overflow-wrap: anywhere; }
header p, small, figcaption, .legend { color: var(--soft); }
ul { padding-left: 1.2rem; margin-top: .35rem; }
.changes { list-style: none; padding: 0; }
.changes li { padding: .35rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.changes b { font-weight: 500; color: var(--soft); }
.kind { display: inline-block; min-width: 4.7rem; font-size: .875rem; font-weight: 600; }
.kind.added { color: var(--added); }
.kind.removed { color: var(--removed); }
.kind.changed { color: var(--changed); }
.kind.moved { color: var(--moved); }
ins { background: var(--added-ground); text-decoration-color: var(--added); border-radius: 2px; }
del { background: var(--removed-ground); text-decoration-color: var(--removed); border-radius: 2px; }
table { border-collapse: collapse; margin-top: .5rem; }
th, td { text-align: left; font-weight: 400; padding: .2rem 1.2rem .2rem 0; border-top: 1px solid var(--line); }
th { color: var(--soft); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: clamp(.75rem, 2vw, 2rem); margin-top: 1.25rem; }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; } .none { display: none; } }
figcaption { font-size: .875rem; margin-bottom: .4rem; overflow-wrap: anywhere; }
.sheet { position: relative; background: #fff; border-radius: 2px; box-shadow: 0 0 0 1px var(--edge), 0 8px 24px -8px var(--edge); }
.sheet img, .marks { position: absolute; inset: 0; width: 100%; height: 100%; }
.marks { mix-blend-mode: multiply; pointer-events: none; }
.marks .added, .swatch.added { fill: #b6ecc6; background: #b6ecc6; }
.marks .removed, .swatch.removed { fill: #ffc4bd; background: #ffc4bd; }
.marks .changed, .swatch.changed { fill: #ffe49a; background: #ffe49a; }
.marks .moved, .swatch.moved { fill: #c3dcff; background: #c3dcff; }
.swatch { display: inline-block; width: 1em; height: 1em; border-radius: 2px; vertical-align: -.12em; margin-left: .8em; border: 1px solid var(--edge); }
)CSS";

}  // namespace quoin
