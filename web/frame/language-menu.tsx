import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { api } from '../api/request.ts'
import { type Me, setMe, useMe } from '../api/session.ts'
import { type Language, languages, ownName, useLanguage, useWords } from '../words/index.tsx'
import classes from './language-menu.module.css'

/** Changes the language at once; with `save` also in the person's profile, so that mails and other devices follow. */
export function LanguageMenu({ save = false }: { save?: boolean }) {
  const w = useWords()
  const { language } = useLanguage()
  const choose = useChooseLanguage(save)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          data-wide-only={save || undefined}
          className={classes.button}
          aria-label={`${language.toUpperCase()}, ${w.frame.language}: ${ownName[language]}`}
        >
          {language.toUpperCase()}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            role="menuitemradio"
            aria-checked={one === language}
            rightSection={one === language ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => void choose(one)}
          >
            {ownName[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function useChooseLanguage(save: boolean) {
  const { speak } = useLanguage()
  const me = useMe()
  return async (language: Language) => {
    await speak(language)
    if (!save || !me) return
    setMe({ ...me, language })
    setMe(await api.patch<Me>('/me', { language }, me.version))
  }
}
