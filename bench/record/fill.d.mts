import type { Client } from 'pg'

export const SHIFT: number
export function nameAgain(name: string, time: number): string
export function fill(client: Client, times: number, say?: (text: string) => void): Promise<void>
