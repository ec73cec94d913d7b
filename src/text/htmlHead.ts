/** What differs between the heads of pages that are files of their own. */
export interface HeadOf {
  readonly language: string
  readonly direction: 'rtl' | 'ltr'
  /** As HTML. */
  readonly title: string
  readonly style: string
  /** What may act beside the style, as directives of a content security policy; nothing where none are given. */
  readonly allowed?: readonly string[]
}

const inlineStyle = ["style-src 'unsafe-inline'"]

/**
 * The head of a page that is one file, up to the opened body: it may load, connect, frame and post nothing, and tells
 * nobody where it was opened.
 */
export const htmlHead = ({ language, direction, title, style, allowed = inlineStyle }: HeadOf): string => {
  const policy = ["default-src 'none'", ...allowed, "base-uri 'none'", "form-action 'none'"].join('; ')
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
`
}
