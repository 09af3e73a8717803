// The style sheet of report.html: light and dark, phone and print.
#pragma once

namespace tidemark::publish::detail {

inline constexpr const char* kReportStyle = R"css(
:root { color-scheme: light dark; --paper: #fcfbf8; --ink: #1c1c1e; --quiet: #5c5c61;
  --rule: #d6d2c8; --panel: #f3f0e9; --link: #1b4f8f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181a; --ink: #e9e8e4; --quiet: #a8a7a3; --rule: #3a3b3e; --panel: #222326;
    --link: #8fb8ee; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem; max-width: 70rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
h1 { font-size: clamp(1.6rem, 4vw, 2.3rem); line-height: 1.15; margin: .5rem 0 .3rem; }
h2 { font-size: 1.35rem; margin: 2.8rem 0 .3rem; padding-top: .6rem;
  border-top: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; color: var(--quiet); }
a { color: var(--link); }
.note, .about, header p, footer { color: var(--quiet); }
.note { margin: 0 0 .9rem; max-width: 46rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0; list-style: none; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0;
  border-bottom: 1px solid var(--rule); }
th { font-weight: 600; font-size: .85rem; color: var(--quiet); }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums;
  white-space: nowrap; }
.areas { max-width: 46rem; }
.areas th[scope=row] { font-size: 1rem; color: var(--ink); font-weight: 400; }
.places th[scope=row] { font-size: 1rem; color: var(--ink); }
.places th .about { font-weight: 400; }
.side { white-space: nowrap; }
.side i { display: inline-block; width: .95em; height: .95em; margin-right: .4em;
  border: 1px solid color-mix(in srgb, var(--ink) 45%, transparent); border-radius: 2px;
  vertical-align: -.1em; }
figure { margin: 0; }
figure svg { display: block; width: 100%; height: auto; border: 1px solid var(--rule);
  background: #fff; }
ol.changes, ul.statements, ul.reports { list-style: none; margin: 0; padding: 0; }
ol.changes > li, ul.statements > li { padding: .7rem 0; border-bottom: 1px solid var(--rule); }
ul.reports > li { padding: .5rem 0; border-bottom: 1px solid var(--rule); }
.what { margin: 0; }
.when { color: var(--quiet); margin-right: .6em; font-variant-numeric: tabular-nums; }
.tag { font-size: .8rem; padding: .05em .5em; margin-left: .4em; border-radius: 1em;
  background: var(--panel); color: var(--quiet); white-space: nowrap; }
blockquote { margin: .35rem 0 0; padding-left: .9rem; border-left: 3px solid var(--rule); }
blockquote p { margin: 0; }
.about { font-size: .87rem; }
details { border-bottom: 1px solid var(--rule); }
summary { cursor: pointer; padding: .5rem 0; font-weight: 600; }
@media (max-width: 40rem) {
  .places thead { position: absolute; clip-path: inset(50%); }
  .places tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--rule); }
  .places td, .places th { display: block; border: 0; padding: .1rem 0; }
  .areas .band { display: none; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --panel: #eee; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  h2, h3, summary { break-after: avoid; }
  li, tr, figure { break-inside: avoid; }
  .side i, figure svg { print-color-adjust: exact; } }
)css";

}  // namespace tidemark::publish::detail
