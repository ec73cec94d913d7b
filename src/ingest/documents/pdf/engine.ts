type PdfEngine = typeof import('unpdf')

/** Taken for granted by the parser; Node has it from 21 on. */
function supply(): void {
  const { prototype } = ArrayBuffer as unknown as { prototype: { transferToFixedLength?: unknown } }
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
    const whole = structuredClone(this, { transfer: [this] })
    return length === whole.byteLength ? whole : whole.slice(0, length)
  }
}

let loaded: Promise<PdfEngine> | null = null

/** The parser of PDF, loaded once. */
export function pdfEngine(): Promise<PdfEngine> {
  if (loaded === null) {
    supply()
    loaded = import('unpdf')
  }
  return loaded
}
