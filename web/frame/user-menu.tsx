import { Menu, UnstyledButton } from '@mantine/core'
import { IconDeviceDesktop, IconKey, IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react'
import { signOut, useMe } from '../api/session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { useGo } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { helpOpened } from './opened.ts'
import classes from './user-menu.module.css'

/** Who one is, and what belongs to oneself. */
export function UserMenu() {
  const w = useWords()
  const me = useMe()
  const go = useGo()
  if (!me) return null
  const leave = async () => {
    await signOut()
    // A full load leaves nothing of the session behind in memory.
    location.assign('/sign-in')
  }
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <UnstyledButton className={classes.button ?? ''} aria-label={`${w.frame.account}: ${me.name}`}>
          <Avatar id={me.id} name={me.name} size="md" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <b lang="">{me.name}</b>
          <span className="t3">{w.roles[me.role]}</span>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUser size={16} stroke={1.75} />} onClick={() => go('/profile')}>
          {w.frame.profile}
        </Menu.Item>
        <Menu.Item leftSection={<IconDeviceDesktop size={16} stroke={1.75} />} onClick={() => go('/profile/sessions')}>
          {w.frame.sessions}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={16} stroke={1.75} />} onClick={() => go('/profile/api-keys')}>
          {w.frame.apiKeys}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={16} stroke={1.75} />}
          rightSection={<kbd>?</kbd>}
          onClick={() => helpOpened.set(true)}
        >
          {w.frame.keysHelp}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={() => void leave()}>
          {w.frame.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
