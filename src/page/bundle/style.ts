/** The style of the page, in itself: no font and no picture is fetched. */
export const bundleStyle = `
:root { color-scheme: light dark; --soft: #5b6470; --line: #d5d9de; --mark: #fdf0c4; --strong: #f7d774 }
@media (prefers-color-scheme: dark) { :root { --soft: #a4adb8; --line: #3a424c; --mark: #4a4020; --strong: #6b5a1e } }
body { font: 1rem/1.8 'IBM Plex Sans Arabic', 'Noto Naskh Arabic', 'Segoe UI', Tahoma, sans-serif; margin-inline: auto;
  max-inline-size: 60rem; padding: 1.5rem }
h1, h2, h3 { line-height: 1.4 }
h2 { border-block-end: 1px solid var(--line); margin-block-start: 2.5rem }
.en { color: var(--soft); font-size: 0.85em }
.soft { color: var(--soft) }
dl { display: grid; gap: 0.25rem 1rem; grid-template-columns: minmax(7rem, max-content) 1fr }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
article { border: 1px solid var(--line); border-radius: 0.5rem; margin-block: 1rem; padding: 0 1rem 1rem }
blockquote { border-inline-start: 3px solid var(--line); margin-inline: 0; padding-inline-start: 1rem }
.text { white-space: pre-wrap; overflow-wrap: anywhere }
mark { background: var(--mark); color: inherit }
mark.trigger, mark.speaker, mark.via, mark.whole { background: var(--strong) }
.wide { overflow-x: auto }
table { border-collapse: collapse; inline-size: 100% }
th, td { border-block-end: 1px solid var(--line); padding: 0.3rem 0.6rem; text-align: start; vertical-align: top }
code, pre { font-family: ui-monospace, monospace; font-size: 0.85em; overflow-wrap: anywhere }
@media print { body { max-inline-size: none; padding: 0 } article { break-inside: avoid } }
`
