import type { Report } from '../../src/annotation/report.ts'

export const perDay: number
export function reportsOfDay(day: number, places: readonly string[], on?: number): readonly Report[]
