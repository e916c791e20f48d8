import { folded, plainText, type Read } from '../../naming/cell.ts'

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x', 'on', '✓', '✔', 'ใช่', 'จริง', 'มี', 'co', 'dung', 'có', 'đúng'])
const no = new Set([
  'no',
  'n',
  'false',
  'f',
  '0',
  '-',
  'off',
  '✗',
  '✘',
  'ไม่ใช่',
  'ไม่',
  'เท็จ',
  'ไม่มี',
  'khong',
  'sai',
  'không',
])

/** Yes or no in English, Thai or Vietnamese, as 1 and 0, TRUE and FALSE, or a tick. */
export function readYesNo(text: string): Read<boolean> {
  const plain = plainText(text).toLowerCase()
  if (plain === '') return { value: null }
  const bare = folded(plain)
  if (yes.has(plain) || yes.has(bare)) return { value: true }
  return no.has(plain) || no.has(bare) ? { value: false } : { problem: 'notYesNo' }
}

/** An e-mail address; `Name <address>` and `mailto:address` give the address. */
export function readEmail(text: string): Read<string> {
  const plain = plainText(text)
  if (plain === '') return { value: null }
  const address = (/<([^<>]*)>$/.exec(plain)?.[1] ?? plain).replace(/^mailto:/i, '').trim()
  const wellFormed =
    address.length <= 254 && /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/u.test(address)
  return wellFormed ? { value: address } : { problem: 'notAnEmail' }
}

/** The text itself, outer blanks cut: names, notes, addresses, and phone numbers as they were typed. */
export function readText(text: string): Read<string> {
  return { value: text.trim() || null }
}
