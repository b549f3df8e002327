/**
 * The style of the report. Colours keep a contrast of at least 4.5 : 1 for text and 3 : 1 for what is drawn,
 * light and dark. Nothing is told by colour alone.
 */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b1f24;--quiet:#57606a;--line:#d0d7de;--soft:#f3f5f7;--link:#0550ae;--mark:#0969da;--good:#1a7f37;--bad:#cf222e;--doubt:#9a6700;--band:#dafbe1;--plan:#8b949e}
@media(prefers-color-scheme:dark){:root{--ground:#0d1117;--text:#e6edf3;--quiet:#9aa4af;--line:#3d444d;--soft:#161b22;--link:#79b8ff;--mark:#58a6ff;--good:#3fb950;--bad:#ff7b72;--doubt:#d29922;--band:#12351f;--plan:#6e7681}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
main{max-width:54rem;margin:0 auto;padding:1rem 1rem 3rem;border-top:6px solid var(--good)}
main.medium{border-color:var(--doubt)}main.high,main.critical{border-color:var(--bad)}
h1{font-size:1.4rem;line-height:1.25;margin:.5rem 0 1rem}
h1+p{font-size:1.1rem;background:var(--soft);border-left:4px solid var(--line);padding:.75rem 1rem;margin:0 0 1rem}
main.critical h1+p,main.high h1+p{border-left-color:var(--bad)}main.medium h1+p{border-left-color:var(--doubt)}main.low h1+p{border-left-color:var(--good)}
h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
p,ul,ol{margin:.5rem 0}ul,ol{padding-left:1.4rem}li{margin:.25rem 0}
a{color:var(--link);text-decoration:underline}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
code,pre{font:.875em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--soft);border-radius:4px}
code{padding:.1em .3em}pre{padding:.75rem;overflow-x:auto;overflow-wrap:normal}pre code{padding:0;font-size:1em}
sub{font-size:.85rem;vertical-align:baseline;color:var(--quiet)}
details{margin:.75rem 0;border:1px solid var(--line);border-radius:6px}
summary{padding:.5rem .75rem;cursor:pointer;font-weight:600}
details>div{padding:0 .75rem .5rem}
.wide{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;font-size:.9rem;overflow-wrap:normal}
th,td{border:1px solid var(--line);padding:.3rem .55rem;text-align:left;vertical-align:top}
thead th{background:var(--soft)}tbody th{font-weight:600}
figure{margin:1rem 0;max-width:30rem}figcaption{font-size:.85rem;color:var(--quiet)}
svg{display:block;width:100%;height:auto}
svg text{font:11px system-ui,-apple-system,"Segoe UI",sans-serif;fill:var(--text);paint-order:stroke;stroke:var(--ground);stroke-width:3px;stroke-linejoin:round}svg text.quiet{fill:var(--quiet)}
.grid{stroke:var(--line);stroke-width:1}.one{stroke:var(--quiet);stroke-width:1.5}
.bar{fill:var(--mark)}.bar.plan{fill:var(--plan)}.bar.now{stroke:var(--text);stroke-width:2}
.failed{fill:var(--bad)}
.line{stroke:var(--mark);stroke-width:2}.limit{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:5 3}
.band{fill:var(--band)}.interval{stroke-width:3}
.interval.healthy{stroke:var(--good)}.interval.harmful{stroke:var(--bad)}.interval.inconclusive{stroke:var(--doubt)}
.point.healthy{fill:var(--good)}.point.harmful{fill:var(--bad)}.point.inconclusive{fill:var(--doubt)}
@media print{details>div{display:block}main{border-top:0}}
`

/** SHA-256 of STYLE, as the content security policy names it; a test says what it has to be. */
export const STYLE_HASH = 'sha256-L8bzvfRW27uCOIYkuseWam3BwbejMOL/kO6Id0BOroc='
