/**
 * `value` as JSON that can stand inside a `<script>` element: `</script>` becomes `\u003c/script>`, which is the same
 * string to a JSON parser and no tag to an HTML parser.
 */
export const jsonForHtml = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
