/** A SHA-256 under its name; it is selected whole, to be compared elsewhere. */
export function Digest({ label, digits }: { readonly label: string; readonly digits: string }) {
  return (
    <p className="text-[0.85rem] text-soft">
      {label}{' '}
      <code dir="ltr" className="select-all break-all text-[0.8rem] text-ink">
        {digits}
      </code>
    </p>
  )
}
