/** Ink on warm paper, as the page of readings has it; on paper black on white. */
export const styleSheet = `
:root{color-scheme:light dark;--ground:#f6f4ee;--card:#fff;--line:#e2ddd1;--ink:#1b2733;--soft:#5b6672;--teal:#185a6e;
--tint:#fbf0d9;--sans:"IBM Plex Sans Arabic","Segoe UI","SF Arabic",Tahoma,system-ui,sans-serif;
--naskh:"Noto Naskh Arabic","IBM Plex Sans Arabic","Geeza Pro","Traditional Arabic","Times New Roman",serif}
@media (prefers-color-scheme:dark){:root{--ground:#15191d;--card:#1d2328;--line:#333b42;--ink:#ebe7dd;--soft:#aeb5ba;
--teal:#93d0e0;--tint:#3a2f1b}}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:1rem/1.75 var(--sans)}
body{margin:0;padding:1.5rem 1rem 4rem}
main{max-inline-size:50rem;margin-inline:auto;background:var(--card);border:1px solid var(--line);border-radius:10px;
padding:2rem clamp(1rem,5vw,3rem)}
h1{font-size:1.75rem;margin:0 0 .25rem}h2{font-size:1.25rem;color:var(--teal);margin:2.5rem 0 .75rem;
border-block-end:1px solid var(--line);padding-block-end:.35rem}
h3{font-size:1rem;color:var(--soft);margin:1.75rem 0 .5rem}h4{font-size:1.05rem;margin:0 0 .35rem}
p{margin:.35rem 0}dl{margin:0;color:var(--soft)}dl div{display:flex;gap:.5rem}dt::after{content:":"}dd{margin:0}
.summary{font-size:1.05rem;margin-block-start:1rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-block-start:1.25rem;font-size:.9rem}
a{color:var(--teal);text-decoration-thickness:1px;text-underline-offset:.2em}
article{margin-block:1.25rem}article.single{margin-block:.6rem}
article:not(.single){border-inline-start:3px solid var(--line);padding-inline-start:1rem}
q{font-family:var(--naskh);quotes:"«" "»"}q::before{content:"«"}q::after{content:"»"}
.name{font-weight:600}
.cites{font-size:.8em;color:var(--soft);unicode-bidi:isolate;white-space:normal}.cites a{text-decoration:none}
.grade{font-size:.9rem;color:var(--soft)}.side{margin-inline-start:1rem}
.wide{overflow-x:auto}table{border-collapse:collapse;inline-size:100%;font-size:.9rem}
th,td{text-align:start;padding:.35rem .6rem;border-block-end:1px solid var(--line);vertical-align:top}
th{font-weight:600;color:var(--soft)}
.reference{margin-block:1rem;font-size:.9rem}.reference ul{list-style:none;margin:0;padding-inline-start:1.25rem}
.reference li{margin-block:.25rem}.label{font-weight:600;color:var(--teal)}.offsets,.report,.url{color:var(--soft);font-size:.85em}
.url{overflow-wrap:anywhere}cite{font-style:normal}
:target{background:var(--tint)}
footer{margin-block-start:2.5rem;border-block-start:1px solid var(--line);padding-block-start:.75rem;color:var(--soft);
font-size:.85rem}
@media print{html{background:#fff;color:#000;font-size:10.5pt}body{padding:0}main{border:0;padding:0;max-inline-size:none}
nav{display:none}h2,h3,h4{break-after:avoid}article p,tr,.reference li{break-inside:avoid}a{color:inherit}
@page{margin:2cm}}
`.replaceAll('\n', '')
