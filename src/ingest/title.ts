const longestTitle = 250

/**
 * The title of a plain text: its first line, when an empty line and more text follow it, else null.
 * «عنوان التقرير\n\nقال …» has one; a body that starts at once has none. The text keeps its title.
 */
export function titleOf(text: string): string | null {
  const found = /^([^\r\n]*\S[^\r\n]*)\r?\n[ \t]*\r?\n/.exec(text.slice(0, longestTitle * 2))
  const title = found?.[1]?.trim()
  if (found === null || title === undefined || title.length > longestTitle) return null
  return /\S/.test(text.slice(found[0].length)) ? title : null
}
