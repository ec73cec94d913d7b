/**
 * Waits for works that use one transaction: the server answers their questions one after the other, and while it works for
 * one the others get theirs ready. When one fails the rest come to their end first, so that none asks on after the
 * transaction was rolled back.
 * @throws what the first that failed threw: the others fail because of it
 */
export async function together(works: readonly Promise<unknown>[]): Promise<void> {
  const failures: unknown[] = []
  await Promise.all(works.map((work) => work.catch((error) => failures.push(error))))
  if (failures.length > 0) throw failures[0]
}
