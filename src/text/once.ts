/**
 * Makes a function that works `make` out once for each object (a grammar, a gazetteer) and forgets it with the object.
 * For what is asked once a report; what is asked for every word is kept with the word (`remembered`).
 */
export function once<K extends object, V>(make: (from: K) => V): (from: K) => V {
  const known = new WeakMap<K, { readonly made: V }>()
  return (from) => {
    const before = known.get(from)
    if (before !== undefined) return before.made
    const made = make(from)
    known.set(from, { made })
    return made
  }
}
