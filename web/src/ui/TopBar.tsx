import { AccountMenu } from '../account/AccountMenu.tsx'
import { Preferences } from './Preferences.tsx'
import { SearchBox } from './search/SearchBox.tsx'

/** What is at hand on every page. */
export function TopBar() {
  return (
    <header className="mx-auto flex max-w-[86rem] flex-wrap items-center gap-2 px-4 pt-4 md:px-8 print:hidden">
      <SearchBox />
      <Preferences />
      <AccountMenu />
    </header>
  )
}
