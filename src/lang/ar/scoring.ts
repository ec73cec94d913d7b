import { foldWord } from '../../text/fold.ts'

const fold = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord))

/** Words that two people write or leave out of one name: prepositions, titles, «وكالة», «صحيفة». */
export const nameFillers = fold([
  ...['في', 'من', 'على', 'إلى', 'عن', 'باسم', 'لدى', 'وكالة', 'صحيفة', 'قناة', 'الرئيس', 'وزير', 'السيد'],
  ...['أنباء', 'للأنباء', 'الأنباء'],
])

/** Prefixes of a word that do not tell names apart, longest first. */
export const nameArticles: readonly string[] = ['وال', 'بال', 'لل', 'ال']

const heads = fold([
  ...['تنظيم', 'محافظة', 'مدينة', 'بلدة', 'قرية', 'حي', 'منطقة', 'وكالة', 'صحيفة', 'قناة', 'حركة', 'ناحية'],
  ...['مديرية', 'إقليم', 'ولاية'],
])
const CLITICS = /^[وبلفك](?=.{3})/

/** True for a generic noun that may stand before a name or not, with or without a clitic: بمدينة, تنظيم. */
export function isGenericHead(word: string): boolean {
  const folded = foldWord(word)
  return heads.has(folded) || heads.has(folded.replace(CLITICS, ''))
}
