const longest = 60
/** What does not stand well in a name that people type and addresses hold. */
const unfit = /[\s/\\?#%&"'<>|:*~@]+|\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** A name for the report of an address: «https://www.example.org/news/4821/title.html» is "example.org-title". */
export function nameOf(address: string, version: number): string {
  const { hostname, pathname, search } = new URL(address)
  const parts = pathname.split('/').filter((part) => part !== '')
  const last = decoded(parts.at(-1) ?? '').replace(/\.(?:html?|php|aspx?)$/i, '')
  // Where the last part tells nothing (index.php?id=4), what is asked for does.
  const telling = /\d|[^\w.-]|\w{8}/.test(last) ? last : `${last}${decoded(search)}`
  const tail = [...telling.replace(unfit, '-')]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '')
  const name = [hostname.replace(/^www\./, ''), tail].filter((part) => part !== '').join('-')
  return version > 1 ? `${name}.v${version}` : name
}
