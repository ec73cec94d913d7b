/** The first index of a list from which on `reached` holds, found by halving; the list's length where it never does. */
export function firstIndex<T>(list: readonly T[], reached: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(list[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
