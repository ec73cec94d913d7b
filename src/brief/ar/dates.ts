/** The months in both systems of the region, the Levant's first. */
export const months = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const

const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const

const partsOf = (iso: string) => {
  const [year = '', month = '1', day = '1'] = iso.split('-')
  return { year, month: months[Number(month) - 1] ?? '', day: `${Number(day)}` }
}

/** 2015-10-15 → الخميس 15 تشرين الأول/أكتوبر 2015. */
export function fullDay(iso: string): string {
  const { year, month, day } = partsOf(iso)
  return `${weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ''} ${day} ${month} ${year}`
}

/** The same in brackets: no weekday, and no year where all that is spoken of is of that year. */
export function shortDay(iso: string, spoken: string | null): string {
  const { year, month, day } = partsOf(iso)
  return year === spoken ? `${day} ${month}` : `${day} ${month} ${year}`
}

const isWholeYear = (from: string, to: string): boolean =>
  from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4)

function isWholeMonth(from: string, to: string): boolean {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && Number(to.slice(8)) === last
}

/** From one day to another, saying month and year once where they are the same. */
export function stretch(from: string, to: string, spoken: string | null): string {
  if (from === to) return spoken === null ? fullDay(from) : shortDay(from, spoken)
  const [a, b] = [partsOf(from), partsOf(to)]
  if (isWholeYear(from, to)) return `عام ${a.year}`
  if (isWholeMonth(from, to)) return `${a.month} ${a.year}`
  if (a.month === b.month && a.year === b.year) return `بين ${a.day} و${shortDay(to, spoken)}`
  return `بين ${shortDay(from, a.year === b.year ? a.year : spoken)} و${shortDay(to, spoken)}`
}
