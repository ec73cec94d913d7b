/** Precision, recall and their harmonic mean, with the counts behind them. */
export interface Figure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly right: number
  readonly gold: number
  readonly predicted: number
}

/** Share of matched items on which a field is right. */
export interface Accuracy {
  readonly accuracy: number
  readonly of: number
}

/** One thing that a reading missed, added or got wrong. */
export interface Miss {
  readonly report: string
  readonly field: string
  readonly kind: 'missed' | 'spurious' | 'wrong'
  readonly expected: string | null
  readonly found: string | null
  readonly words: string
}

/** What an evaluation adds its counts to. Micro-averaged: counts are summed over reports before anything is divided. */
export class Board {
  readonly #figures = new Map<string, { right: number; gold: number; predicted: number }>()
  readonly #accuracies = new Map<string, { right: number; of: number }>()
  readonly misses: Miss[] = []

  count(field: string, right: number, gold: number, predicted: number): void {
    const sum = this.#figures.get(field) ?? { right: 0, gold: 0, predicted: 0 }
    this.#figures.set(field, {
      right: sum.right + right,
      gold: sum.gold + gold,
      predicted: sum.predicted + predicted,
    })
  }

  judge(field: string, right: boolean): void {
    const sum = this.#accuracies.get(field) ?? { right: 0, of: 0 }
    this.#accuracies.set(field, { right: sum.right + (right ? 1 : 0), of: sum.of + 1 })
  }

  miss(miss: Miss): void {
    this.misses.push(miss)
  }

  get figures(): ReadonlyMap<string, Figure> {
    return new Map([...this.#figures].map(([field, counts]) => [field, figure(counts)]))
  }

  get accuracies(): ReadonlyMap<string, Accuracy> {
    return new Map([...this.#accuracies].map(([field, { right, of }]) => [field, { accuracy: right / of, of }]))
  }
}

function figure({ right, gold, predicted }: { right: number; gold: number; predicted: number }): Figure {
  const precision = predicted === 0 ? 0 : right / predicted
  const recall = gold === 0 ? 0 : right / gold
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, right, gold, predicted }
}
