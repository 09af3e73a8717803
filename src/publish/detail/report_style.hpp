// The style sheet of report.html: light and dark, either direction of writing, phone, and A4 in
// print.
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
  font: 1rem/1.55 "IBM Plex Sans", "IBM Plex Sans Arabic", system-ui, "Segoe UI", "Noto Sans",
    "Noto Sans Arabic", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
[lang=ar] { line-height: 1.7; }
h1 { font-size: clamp(1.6rem, 4vw, 2.3rem); line-height: 1.15; margin: .5rem 0 .3rem; }
h2 { font-size: 1.35rem; margin: 2.8rem 0 .3rem; padding-top: .6rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
a { color: var(--link); }
.note, .about, header p, footer { color: var(--quiet); }
.note { margin: 0 0 .9rem; max-width: 46rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0; list-style: none; }
.summary { padding: 0; list-style: none; max-width: 50rem; font-size: 1.06rem; }
.summary li { padding: .45rem 0; border-bottom: 1px solid var(--rule); }
.summary li:first-child { font-size: 1.2rem; line-height: 1.45; }
.summary a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .2em;
  text-decoration-thickness: 1px; }
.maps { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.maps figure:nth-child(odd):first-child:nth-last-child(3) { grid-column: 1 / -1; }
figure { margin: 0; }
figure img, figure svg { display: block; width: 100%; height: auto; border: 1px solid var(--rule);
  background: #fff; }
figcaption { color: var(--quiet); font-size: .9rem; padding: .3rem 0; }
.chart { max-width: 60rem; margin-top: 1.2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
.small { width: auto; min-width: 50%; }
caption { text-align: start; color: var(--quiet); font-size: .87rem; padding: .3rem 0; }
th, td { text-align: start; vertical-align: top; padding: .4rem 0; padding-inline-end: 1rem;
  border-bottom: 1px solid var(--rule); }
thead th { font-weight: 600; font-size: .85rem; color: var(--quiet); vertical-align: bottom; }
tbody th { font-weight: 400; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.places tbody th { min-width: 9rem; }
.side { white-space: nowrap; }
.side i { display: inline-block; width: .95em; height: .95em; margin-inline-end: .4em;
  border: 1px solid color-mix(in srgb, var(--ink) 45%, transparent); border-radius: 2px;
  vertical-align: -.1em; }
.side i.blank { background: #fff; border-style: dashed; }
ol.changes, ul.statements, ul.reports, ul.rivals { list-style: none; margin: 0; padding: 0; }
ol.changes > li, ul.statements > li { padding: .7rem 0; border-bottom: 1px solid var(--rule); }
ul.reports > li, ul.rivals > li { padding: .5rem 0; border-bottom: 1px solid var(--rule); }
ul.rivals .statements { padding-inline-start: 1rem; }
.columns { columns: 22rem; padding: 0; list-style: none; }
.columns li { break-inside: avoid; padding: .1rem 0; }
:target { background: var(--panel); }
.what { margin: 0; }
.when { color: var(--quiet); margin-inline-end: .6em; font-variant-numeric: tabular-nums; }
.tag { font-size: .8rem; padding: .05em .5em; margin-inline-start: .4em; border-radius: 1em;
  background: var(--panel); color: var(--quiet); white-space: nowrap; }
blockquote { margin: .35rem 0 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--rule); }
blockquote p { margin: 0; }
.about { font-size: .87rem; }
details { border-bottom: 1px solid var(--rule); }
summary { cursor: pointer; padding: .5rem 0; font-weight: 600; }
summary h3 { display: inline; }
summary .about { font-weight: 400; }
code { font-size: .85em; overflow-wrap: anywhere; }
.printed { display: none; }
@media (max-width: 40rem) {
  .maps { grid-template-columns: 1fr; }
  .places thead { position: absolute; clip-path: inset(50%); }
  .places tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--rule); }
  .places td, .places th { display: block; border: 0; padding: .1rem 0; } }
@page { size: A4; margin: 18mm 16mm 20mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #666; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --panel: #eee;
    --link: #000; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  h1 { font-size: 20pt; }
  h2 { margin-top: 18pt; }
  nav, .screen { display: none; }
  .printed { display: inline; }
  a { text-decoration: none; }
  h2, h3, summary, caption, .note { break-after: avoid; }
  summary { list-style: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  li, tr, figure, blockquote, .small { break-inside: avoid; }
  ul.rivals > li { break-inside: auto; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  .maps { grid-template-columns: 1fr; gap: 8pt; }
  .side { white-space: normal; }
  .side i, figure svg { print-color-adjust: exact; } }
)css";

}  // namespace tidemark::publish::detail
