import { createHash } from 'node:crypto';

/** The whole style of the reply page; it goes into the page itself, so that one answer from the server is enough. */
export const replyPageCss = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1d21;--soft:#f1f4f8;--line:#6b7683;--deed:#14406f;--on-deed:#fff;--good:#e6f3ea;--good-line:#1c6b3a;--warn:#fff3d6;--warn-line:#7a4d00;--bad:#fdecea;--bad-line:#a3201a;--link:#0f4c8a}
@media(prefers-color-scheme:dark){:root{--paper:#13171c;--ink:#f3f5f7;--soft:#20272f;--line:#94a1af;--deed:#b5d6fb;--on-deed:#0b1a2b;--good:#16301f;--good-line:#7fd39b;--warn:#3a2b08;--warn-line:#ffcf6b;--bad:#3b1714;--bad-line:#ffa198;--link:#a9d0ff}}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;background:var(--paper);color:var(--ink);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;line-height:1.45;overflow-wrap:break-word;word-wrap:break-word}
main,nav,footer{max-width:34rem;margin:0 auto;padding:0 .9rem}
h1{font-size:1.4rem;line-height:1.25;margin:.1rem 0 .6rem}
h2{font-size:1.1rem;margin:1.1rem 0 .5rem}
p{margin:.5rem 0}
a{color:var(--link)}
:focus{outline:3px solid var(--ink);outline-offset:3px}
:focus:not(:focus-visible){outline:0}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
nav{display:flex;flex-wrap:wrap;padding:0 .4rem}
nav a,nav strong{display:inline-block;min-height:48px;padding:.65rem .5rem;font-size:.95rem}
.asks{margin:.2rem 0 0}
.exercise{margin:0;background:var(--warn);border-bottom:4px solid var(--warn-line);padding:.6rem .9rem;text-align:center}
.exercise strong{display:block;font-size:1.3rem;letter-spacing:.06em}
dl{margin:.5rem 0}
dl div{margin:.15rem 0}
dt,dd{display:inline;margin:0}
dt{font-weight:700}
dt::after{content:": "}
.box{border:2px solid var(--line);border-radius:10px;padding:.8rem;margin:.8rem 0;background:var(--soft)}
.done{background:var(--good);border-color:var(--good-line)}
.wrong{background:var(--bad);border-color:var(--bad-line)}
.wrong a{color:inherit;display:inline-block;padding:.6rem 0}
.done h2,.wrong h2,.box h2{margin:0}
.answer{font-size:1.35rem;font-weight:700;line-height:1.3;margin:.3rem 0}
.done svg{width:2rem;height:2rem;vertical-align:-.5rem;margin-right:.4rem;color:var(--good-line)}
.said{white-space:pre-line}
.fine{font-weight:700}
button,.button{display:flex;align-items:center;gap:.7rem;width:100%;min-height:60px;margin:.6rem 0;padding:10px 14px;border:2px solid var(--deed);border-radius:10px;background:var(--deed);color:var(--on-deed);font:inherit;font-size:1.15rem;font-weight:700;text-align:left;text-decoration:none;cursor:pointer;-webkit-appearance:none;appearance:none}
button small{display:block;font-size:.9rem;font-weight:400}
button span{min-width:0;overflow-wrap:anywhere}
button svg{flex:none;width:28px;height:28px}
.none{position:absolute;left:0;width:1px;height:1px;min-height:0;margin:0;padding:0;border:0;overflow:hidden;opacity:0;pointer-events:none}
button:active{transform:translateY(2px)}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend,label{display:block;padding:0;font-weight:700}
.box button{margin-bottom:0}
.chips{display:flex;flex-wrap:wrap;margin:.5rem -.2rem 0}
.chips label{position:relative;flex:1 1 26%;min-width:4.2rem;margin:.2rem}
.chips input{position:absolute;opacity:0;left:0;top:0;width:100%;height:100%;margin:0;cursor:pointer}
.chips span{display:flex;align-items:center;justify-content:center;min-height:50px;border:2px solid var(--line);border-radius:10px;background:var(--paper)}
.chips input:checked+span{background:var(--ink);color:var(--paper);border-color:var(--ink);text-decoration:underline;text-decoration-thickness:3px}
.chips input:focus+span{outline:3px solid var(--ink);outline-offset:2px}
input[type=time],textarea{display:block;width:100%;min-height:52px;margin:.4rem 0 0;padding:.5rem .7rem;border:2px solid var(--line);border-radius:10px;background:var(--paper);color:var(--ink);font:inherit;font-size:1.15rem}
.hint{margin:.1rem 0;font-size:.95rem}
.error{color:var(--bad-line);font-weight:700}
summary{min-height:48px;padding:.7rem 0;color:var(--link);text-decoration:underline;cursor:pointer}
.more summary{margin:.6rem 0;min-height:56px;padding:.75rem .8rem;border:2px solid var(--link);border-radius:10px;font-weight:700;text-decoration:none}
ul{margin:.3rem 0;padding-left:1.3rem}
.wrong ul{list-style:none;padding:0}
footer{padding-bottom:2.5rem}
@media(forced-colors:active){.chips input:checked+span{border:5px solid Highlight}}
@media print{button,nav{display:none}}
`.replace(/\n/g, '');

/** What a content security policy allows the page's style by: `style-src 'sha256-…'`. */
export const replyPageStyleHash = `sha256-${createHash('sha256').update(replyPageCss).digest('base64')}`;
