import { quickFold } from '@kohoi/contract'

/** Legal forms and what is said of seats: words that many names share. Written as names are folded. */
const thaiForms = [
  'บริษัท',
  'บจก',
  'บมจ',
  'ห้างหุ้นส่วนจำกัด',
  'ห้างหุ้นส่วน',
  'หจก',
  'จำกัด',
  'มหาชน',
  'สำนักงานใหญ่',
  'ประเทศไทย',
].map(quickFold)
const latinForms = [
  'cong ty co phan',
  'cong ty cp',
  'ctcp',
  'cong ty trach nhiem huu han',
  'cong ty tnhh',
  'mot thanh vien',
  'tnhh',
  'mtv',
  'cong ty',
  'doanh nghiep tu nhan',
  'dntn',
  'tru so chinh',
  'public company limited',
  'company limited',
  'co ltd',
  'limited',
  'ltd',
  'plc',
  'inc',
  'llc',
  'corporation',
  'corp',
  'gmbh',
]
const latin = new RegExp(`(?<= )(?:${latinForms.join('|')})(?= )`, 'g')
const notLetters = /[^\p{L}\p{M}\p{N}]+/gu

/** A company's name without its legal form, marks and punctuation: บจก.สยามการค้า and บริษัท สยามการค้า จำกัด have one key. */
export function companyKey(name: string): string {
  const plain = quickFold(name).replace(notLetters, ' ').trim()
  let bare = ` ${plain} `.replace(latin, ' ').replace(/ +/g, ' ').trim()
  for (let shorter = withoutForm(bare); shorter !== bare; shorter = withoutForm(bare)) bare = shorter
  return bare || plain
}

/** Thai is written without blanks, so its forms are cut off where they stand: in front or behind. */
function withoutForm(name: string): string {
  for (const form of thaiForms) {
    const rest = name.startsWith(form)
      ? name.slice(form.length)
      : name.endsWith(form)
        ? name.slice(0, -form.length)
        : ''
    if (rest.trim()) return rest.trim()
  }
  return name
}

const titles = /^(?:คุณ|นางสาว|นาง|นาย|น ส|ดร|ong|ba|anh|chi|mr|mrs|ms|dr)\s+|^(?:คุณ|นางสาว|นาย)/

/** A person's name without title, marks and punctuation. */
export function personKey(name: string): string {
  const plain = quickFold(name).replace(notLetters, ' ').trim()
  return plain.replace(titles, '').trim() || plain
}

/** How alike two texts are by their groups of three letters, as PostgreSQL's pg_trgm counts: 0 to 1. */
export function similarity(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)]
  if (!left.size || !right.size) return 0
  let shared = 0
  for (const part of left) if (right.has(part)) shared++
  return shared / (left.size + right.size - shared)
}

function trigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of text.split(notLetters)) {
    if (!word) continue
    const letters = [...`  ${word} `]
    for (let i = 0; i + 3 <= letters.length; i++) found.add(letters.slice(i, i + 3).join(''))
  }
  return found
}
